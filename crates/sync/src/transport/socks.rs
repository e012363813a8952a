//! SOCKS5 (RFC 1928), as Tor speaks it: names are looked up beyond the proxy, never here.

use std::net::IpAddr;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::TransportError;

const VERSION: u8 = 5;
const NO_PASSWORD: u8 = 0;
const CONNECT: u8 = 1;
const IS_IPV4: u8 = 1;
const IS_NAME: u8 = 3;
const IS_IPV6: u8 = 4;
const GRANTED: u8 = 0;

/// A SOCKS5 proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Its name or number.
    pub host: String,
    /// Its port.
    pub port: u16,
}

impl Proxy {
    /// From `host:port`.
    pub fn read(text: &str) -> Option<Self> {
        let (host, port) = text.trim().rsplit_once(':')?;
        let host = match host.strip_prefix('[') {
            Some(rest) => rest.strip_suffix(']')?,
            None => host,
        };
        let port = port.parse().ok().filter(|port| *port > 0)?;
        let known = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
        (!host.is_empty() && host.len() < 256 && host.chars().all(known)).then(|| Self {
            host: host.to_owned(),
            port,
        })
    }
}

impl std::fmt::Display for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.host.contains(':') {
            true => write!(f, "[{}]:{}", self.host, self.port),
            false => write!(f, "{}:{}", self.host, self.port),
        }
    }
}

/// Asks the proxy at the other end of `socket` for a connection to `host`.
pub(super) async fn ask(
    socket: &mut (impl AsyncRead + AsyncWrite + Unpin),
    host: &str,
    port: u16,
) -> Result<(), TransportError> {
    // Somebody else's port, or a proxy that dies: nothing goes another way.
    let down = |_| TransportError::ProxyDown;
    socket
        .write_all(&[VERSION, 1, NO_PASSWORD])
        .await
        .map_err(down)?;
    let mut chosen = [0; 2];
    socket.read_exact(&mut chosen).await.map_err(down)?;
    match chosen {
        [VERSION, NO_PASSWORD] => {}
        [VERSION, _] => return Err(TransportError::ProxyRefused),
        _ => return Err(TransportError::ProxyDown),
    }
    socket
        .write_all(&request(host, port).ok_or(TransportError::BadAddress)?)
        .await
        .map_err(down)?;
    let mut head = [0; 4];
    socket.read_exact(&mut head).await.map_err(down)?;
    let [VERSION, said, _, form] = head else {
        return Err(TransportError::ProxyDown);
    };
    if said != GRANTED {
        return Err(TransportError::ProxyRefused);
    }
    let length = match form {
        IS_IPV4 => 4,
        IS_IPV6 => 16,
        IS_NAME => usize::from(socket.read_u8().await.map_err(down)?),
        _ => return Err(TransportError::ProxyDown),
    };
    let mut bound = vec![0; length + 2];
    socket.read_exact(&mut bound).await.map_err(down)?;
    Ok(())
}

fn request(host: &str, port: u16) -> Option<Vec<u8>> {
    let mut asked = vec![VERSION, CONNECT, 0];
    match host.parse() {
        Ok(IpAddr::V4(number)) => {
            asked.push(IS_IPV4);
            asked.extend(number.octets());
        }
        Ok(IpAddr::V6(number)) => {
            asked.push(IS_IPV6);
            asked.extend(number.octets());
        }
        Err(_) => {
            asked.push(IS_NAME);
            asked.push(u8::try_from(host.len()).ok()?);
            asked.extend(host.as_bytes());
        }
    }
    asked.extend(port.to_be_bytes());
    Some(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_to_the_proxy_as_a_name() {
        let asked = request("hub.onion", 443).unwrap();
        assert_eq!(
            asked,
            [&[5, 1, 0, 3, 9][..], b"hub.onion", &[1, 187]].concat()
        );
        assert_eq!(
            request("127.0.0.1", 80).unwrap(),
            [5, 1, 0, 1, 127, 0, 0, 1, 0, 80]
        );
        assert_eq!(request(&"n".repeat(256), 80), None);
    }

    #[test]
    fn a_proxy_is_read_or_refused() {
        let read = |text| Proxy::read(text).map(|proxy| (proxy.host, proxy.port));
        assert_eq!(read(" 127.0.0.1:9050 "), Some(("127.0.0.1".into(), 9050)));
        assert_eq!(read("[::1]:9050"), Some(("::1".into(), 9050)));
        for wrong in [
            "",
            "localhost",
            "localhost:0",
            ":9050",
            "a b:1",
            "socks5://x:y",
            "a:70000",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}

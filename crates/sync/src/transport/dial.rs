//! From an address to a socket: straight, or by way of the proxy that was set, never both.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::timeout;

use super::TransportError;
use super::socket::{Meter, Socket};
use super::socks::{self, Proxy};

/// Longest wait for one address of several.
const CONNECT: Duration = Duration::from_secs(45);
const HTTPS_PORT: u16 = 443;

/// Where the hub is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    /// A name or a number, without brackets.
    pub(super) host: String,
    pub(super) port: u16,
    /// As the hub is called in a request.
    pub(super) authority: String,
}

impl Address {
    /// From `https://host[:port][/]`.
    pub(super) fn read(url: &str) -> Option<Self> {
        let authority = url.strip_prefix("https://")?.trim_end_matches('/');
        let (host, rest) = match authority.strip_prefix('[') {
            Some(rest) => rest.split_once(']')?,
            None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
        };
        let port = match rest.strip_prefix(':') {
            Some(port) => port.parse().ok()?,
            None if rest.is_empty() => HTTPS_PORT,
            None => return None,
        };
        let known = |c: char| c.is_ascii_alphanumeric() || ".-:_%".contains(c);
        (!host.is_empty() && host.chars().all(known)).then(|| Self {
            host: host.to_owned(),
            port,
            authority: authority.to_owned(),
        })
    }
}

pub(super) async fn dial(
    to: &Address,
    proxy: Option<&Proxy>,
    meter: &Arc<Meter>,
) -> Result<Socket, TransportError> {
    let Some(proxy) = proxy else {
        let stream = connect(&to.host, to.port, meter).await?;
        return Ok(Socket::new(stream, meter));
    };
    let stream = connect(&proxy.host, proxy.port, meter)
        .await
        .map_err(|_| TransportError::ProxyDown)?;
    let mut socket = Socket::new(stream, meter);
    socks::ask(&mut socket, &to.host, to.port).await?;
    Ok(socket)
}

async fn connect(host: &str, port: u16, meter: &Meter) -> Result<TcpStream, TransportError> {
    let found = tokio::net::lookup_host((host, port)).await;
    let addresses: Vec<SocketAddr> = found.map_err(|_| TransportError::NoName)?.collect();
    let mut why = TransportError::NoName;
    for address in addresses {
        // Each address has a time of its own.
        meter.touch();
        match timeout(CONNECT, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) if error.kind() == ErrorKind::ConnectionRefused => {
                why = TransportError::Refused;
            }
            _ => why = TransportError::Offline,
        }
    }
    Err(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_or_refused() {
        let read = |url| Address::read(url).map(|address| (address.host, address.port));
        assert_eq!(
            read("https://hub.example"),
            Some(("hub.example".into(), 443))
        );
        assert_eq!(
            read("https://hub.example:8443/"),
            Some(("hub.example".into(), 8443))
        );
        assert_eq!(read("https://[::1]:9"), Some(("::1".into(), 9)));
        assert_eq!(read("https://127.0.0.1:9"), Some(("127.0.0.1".into(), 9)));
        for wrong in [
            "http://hub.example",
            "https://",
            "https://hub.example:x",
            "https://a/b",
            "https://a b",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}

//! The wiped, unprintable, uncopyable 32 bytes under every key type.

use zeroize::Zeroize;

/// 32 secret bytes on the heap: a move moves the pointer and leaves no copy behind.
pub(crate) struct Secret32(Box<[u8; 32]>);

impl Secret32 {
    /// Zeroes, to be filled in place.
    pub(crate) fn zeroed() -> Self {
        Self(Box::new([0; 32]))
    }

    pub(crate) fn copied_from(bytes: &[u8; 32]) -> Self {
        let mut secret = Self::zeroed();
        secret.0.copy_from_slice(bytes);
        secret
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl Drop for Secret32 {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Secret32 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

/// Declares a key type around [`Secret32`]: own name, so that keys cannot be mixed up.
macro_rules! key_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name(pub(crate) $crate::secret::Secret32);

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("[secret]")
            }
        }
    };
}
pub(crate) use key_type;

//! What the process asks of the operating system to keep keys out of dumps and swap.
//!
//! The only place of the workspace with `unsafe`: four system calls that have no safe wrapper in
//! the standard library. Windows and macOS beyond core dumps are not hardened here.

use zeroize::Zeroize;

/// What [`harden_process`] reached. A `false` is worth a line in the diagnostics, never a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hardening {
    /// No core file will be written.
    pub core_dumps_off: bool,
    /// Other processes of the same user can neither attach nor read the memory (Linux, release).
    pub not_dumpable: bool,
}

/// Call once, first thing in `main`.
#[must_use]
pub fn harden_process() -> Hardening {
    Hardening {
        core_dumps_off: system::no_core_dumps(),
        not_dumpable: system::not_dumpable(),
    }
}

const PAGE: usize = 4096;

#[repr(align(4096))]
struct Page([u8; PAGE]);

/// 32 bytes alone on a memory page, kept out of swap and dumps where the system allows it.
pub(crate) struct LockedPage {
    page: Box<Page>,
    locked: bool,
}

impl LockedPage {
    pub(crate) fn zeroed() -> Self {
        let page = Box::new(Page([0; PAGE]));
        let locked = system::lock(&page.0);
        Self { page, locked }
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        // The page is longer than 32 bytes, so the first chunk is always there.
        self.page.0.first_chunk().unwrap_or(&[0; 32])
    }

    pub(crate) fn fill(&mut self, bytes: &[u8; 32]) {
        self.page.0[..32].copy_from_slice(bytes);
    }

    pub(crate) fn is_locked(&self) -> bool {
        self.locked
    }
}

impl Drop for LockedPage {
    fn drop(&mut self) {
        self.page.0[..32].zeroize();
        if self.locked {
            system::unlock(&self.page.0);
        }
    }
}

#[cfg(unix)]
#[allow(
    unsafe_code,
    reason = "system calls without a safe wrapper in the standard library"
)]
mod system {
    use super::PAGE;

    pub(super) fn no_core_dumps() -> bool {
        let none = libc::rlimit {
            rlim_cur: 0,
            rlim_max: 0,
        };
        // SAFETY: the pointer is to a live, initialised struct that the call only reads.
        unsafe { libc::setrlimit(libc::RLIMIT_CORE, &raw const none) == 0 }
    }

    #[cfg(target_os = "linux")]
    pub(super) fn not_dumpable() -> bool {
        if cfg!(debug_assertions) {
            // A developer wants to attach a debugger; nobody keeps real cases in a debug build.
            return false;
        }
        let off: libc::c_ulong = 0;
        // SAFETY: PR_SET_DUMPABLE takes integers only.
        unsafe { libc::prctl(libc::PR_SET_DUMPABLE, off, off, off, off) == 0 }
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn not_dumpable() -> bool {
        false
    }

    pub(super) fn lock(page: &[u8; PAGE]) -> bool {
        let start = page.as_ptr().cast::<libc::c_void>().cast_mut();
        #[cfg(target_os = "linux")]
        // SAFETY: the range is one whole page that we own; the advice changes no content.
        unsafe {
            libc::madvise(start, PAGE, libc::MADV_DONTDUMP);
        }
        // SAFETY: the range is memory that we own; locking changes no content.
        unsafe { libc::mlock(start, PAGE) == 0 }
    }

    pub(super) fn unlock(page: &[u8; PAGE]) {
        let start = page.as_ptr().cast::<libc::c_void>().cast_mut();
        // The page goes back to the allocator, so it must be dumpable and swappable again.
        #[cfg(target_os = "linux")]
        // SAFETY: as in `lock`.
        unsafe {
            libc::madvise(start, PAGE, libc::MADV_DODUMP);
        }
        // SAFETY: as in `lock`.
        unsafe {
            libc::munlock(start, PAGE);
        }
    }
}

#[cfg(not(unix))]
mod system {
    use super::PAGE;

    pub(super) fn no_core_dumps() -> bool {
        false
    }

    pub(super) fn not_dumpable() -> bool {
        false
    }

    pub(super) fn lock(_page: &[u8; PAGE]) -> bool {
        false
    }

    pub(super) fn unlock(_page: &[u8; PAGE]) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_page_keeps_what_it_was_given_on_a_page_of_its_own() {
        let mut page = LockedPage::zeroed();
        page.fill(&[7; 32]);
        assert_eq!(page.bytes(), &[7; 32]);
        assert_eq!(page.page.0.as_ptr() as usize % PAGE, 0);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn after_hardening_the_kernel_reports_no_core_file() {
        assert!(harden_process().core_dumps_off);
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
        let line = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"))
            .unwrap();
        assert_eq!(line.split_whitespace().nth(4), Some("0"), "{line}");
    }
}

//! Roles of people and restricted circles, as they are typed.

use clap::Subcommand;

use super::Term;

#[derive(Debug, Subcommand)]
pub(crate) enum Member {
    /// Give a laptop other roles
    Role {
        /// Its number, eight hex digits
        id: String,
        /// All its roles from now on; may be given several times
        #[arg(long, value_name = "CODE", required = true, value_parser = Term("user_role"))]
        role: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Circle {
    /// Make a restricted circle of this laptop and others
    Create {
        /// Its name; only its members will know it
        name: String,
        /// A laptop in it, eight hex digits; may be given several times
        #[arg(long, value_name = "ID")]
        with: Vec<String>,
    },
    /// Bring a laptop into a circle
    Add {
        /// The circle, as `circle list` names it
        circle: String,
        /// The laptop, eight hex digits
        device: String,
    },
    /// Take a laptop out of a circle
    Remove {
        /// The circle, as `circle list` names it
        circle: String,
        /// The laptop, eight hex digits
        device: String,
    },
    /// Restricted circles of the institution
    List,
}

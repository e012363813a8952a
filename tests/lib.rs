//! The package of the stories across crates. They live in `it/`, in one binary, because linking
//! one program is quicker than linking twenty; this library is empty.

//! Stories across crates; see `it/`.

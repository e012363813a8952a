//! Lets Tauri read the configuration and the capabilities when the shell is compiled.

fn main() {
    // Only our own command needs a permission, and it is granted in `capabilities/main.json`.
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        // A build script speaks to cargo on its standard output.
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}

//! Joining, approving, leaving.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The text of an invitation (file, pasted, or from a QR picture).
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct InvitationText {
    /// The whole text.
    pub text: String,
}

/// What an invitation says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InvitationView {
    /// Institution.
    pub institution: String,
    /// `nhri`, `headquarters` or `network`.
    pub role: String,
    /// Hub address.
    pub hub: String,
    /// Short form of the hub's key.
    pub hub_mark: String,
    /// Short form of the Alliance's key.
    pub alliance_mark: String,
}

/// Founds the institution from this laptop.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct InstitutionFound {
    /// Invitation text.
    pub invitation: String,
    /// The person using this laptop.
    pub person: String,
    /// A name for this laptop.
    pub device: String,
    /// ISO 3166 alpha-3 country code, for references.
    pub country: String,
}

/// Asks to join from this laptop.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DeviceRequestMake {
    /// Invitation text.
    pub invitation: String,
    /// The person using this laptop.
    pub person: String,
    /// A name for this laptop.
    pub device: String,
}

/// A request to join, to be carried by hand.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DeviceRequestView {
    /// Text of the request file.
    pub text: String,
    /// The same as an SVG QR picture.
    pub qr_svg: String,
    /// Six words both people read aloud.
    pub words: Vec<String>,
    /// The person asking.
    pub person: String,
    /// Name of the laptop asking.
    pub device: String,
}

/// The request this laptop waits with.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DeviceRequestPending {
    /// None when it does not wait.
    pub request: Option<DeviceRequestView>,
}

/// Text of a request file.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DeviceRequestText {
    /// The whole text.
    pub text: String,
}

/// Lets the laptop of a request in.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DeviceApprove {
    /// The whole text of the request file.
    pub text: String,
    /// Codes of `user_role`, at least one.
    pub roles: Vec<String>,
}

/// Gives a laptop other roles.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeviceRoles {
    /// Eight hex digits.
    pub id: String,
    /// All its roles from now on; codes of `user_role`, at least one.
    pub roles: Vec<String>,
}

/// Makes a restricted circle.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CircleCreate {
    /// Its name; only its members will know it.
    pub name: String,
    /// Laptops in it besides this one; eight hex digits each.
    pub members: Vec<String>,
}

/// A laptop and a circle.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CircleMember {
    /// The circle.
    pub circle: String,
    /// The laptop, eight hex digits.
    pub device: String,
}

/// A case and the circle it goes into.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseRestrict {
    /// The case.
    pub case: String,
    /// The circle; empty: back to the whole desk.
    pub circle: String,
}

/// A restricted circle.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CircleView {
    /// What cases in it carry.
    pub id: String,
    /// Its number in the institution, from 1.
    pub number: u16,
    /// Its name, empty when this laptop is not in it.
    pub name: String,
    /// This laptop is in it.
    pub mine: bool,
    /// Laptops in it, eight hex digits each.
    pub members: Vec<String>,
    /// Cases in it.
    pub cases: u32,
    /// A key is due to change, because somebody left.
    pub turning: bool,
}

/// The restricted circles of the institution.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CircleListView {
    /// Circles, oldest first.
    pub circles: Vec<CircleView>,
}

/// Names a device.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeviceName {
    /// Eight hex digits.
    pub id: String,
}

/// One laptop of the institution.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeviceView {
    /// Eight hex digits.
    pub id: String,
    /// Its name.
    pub device: String,
    /// Who uses it.
    pub person: String,
    /// May approve and revoke.
    pub admin: bool,
    /// Codes of `user_role`.
    pub roles: Vec<String>,
    /// This laptop.
    pub this: bool,
    /// No longer part of the institution.
    pub removed: bool,
}

/// The laptops of the institution.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeviceListView {
    /// Laptops, oldest first.
    pub devices: Vec<DeviceView>,
}

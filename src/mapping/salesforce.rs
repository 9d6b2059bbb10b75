//! Salesforce ids: 15 characters that mind the case, or 18 of which the last three say the case of the others.

/// The form with 18 characters; `None` if the text is no such id, or its suffix does not fit.
pub(super) fn full_id(id: &str) -> Option<String> {
    if !matches!(id.len(), 15 | 18) || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let (short, suffix) = id.split_at(15);
    let check: String = short.as_bytes().chunks(5).map(check_character).collect();
    if suffix.is_empty() || suffix.eq_ignore_ascii_case(&check) { Some(format!("{short}{check}")) } else { None }
}

/// One of 32 characters: each of the five letters that is upper case sets a bit, the first the lowest.
fn check_character(five: &[u8]) -> char {
    let bits = five.iter().enumerate().fold(0_u8, |bits, (place, byte)| bits | (u8::from(byte.is_ascii_uppercase()) << place));
    char::from(if bits < 26 { b'A' + bits } else { b'0' + bits - 26 })
}

#[cfg(test)]
mod tests {
    use super::full_id;

    #[test]
    fn both_forms_are_one_id() {
        assert_eq!(full_id("0013000000Gw0Yz").as_deref(), full_id("0013000000Gw0YzAAJ").as_deref());
        assert_eq!(full_id("001A0000006Vm9r").as_deref(), Some("001A0000006Vm9rIAC"));
        assert_eq!(full_id("001A0000006Vm9rIAD"), None);
        assert_eq!(full_id("001A0000006Vm9"), None);
        assert_eq!(full_id("001A0000006Vm9-"), None);
    }
}

use super::*;

const LIMITS: Limits = Limits { depth_max: 4, bytes_max: 1 << 20, deep_is_fatal: false };

fn fault(text: &[u8]) -> Option<(SyntaxFault, usize)> {
    Document::new().read(text, LIMITS).err().map(|error| (error.fault, error.offset))
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    use SyntaxFault::*;
    for (text, expected) in [
        (&b""[..], (Truncated, 0)),
        (b"{", (Truncated, 1)),
        (b"{\"a\":1", (Truncated, 6)),
        (b"{\"a\" 1}", (Unexpected, 5)),
        (b"[1,]", (Unexpected, 3)),
        (b"[1 2]", (Unexpected, 3)),
        (b"{\"a\":1,}", (Unexpected, 7)),
        (b"[1}", (Unexpected, 2)),
        (b"tru", (Truncated, 0)),
        (b"NaN", (Unexpected, 0)),
        (b"01", (Number, 0)),
        (b"1.", (Number, 0)),
        (b"-", (Number, 0)),
        (b"1e+", (Number, 0)),
        (b"1 2", (Trailing, 2)),
        (b"\"a\x00\"", (ControlCharacter, 2)),
        (b"\"\\x\"", (Escape, 1)),
        (b"\"\\ud800\"", (LoneSurrogate, 1)),
        (b"\"\\udc00\\ud800\"", (LoneSurrogate, 1)),
        (b"\"\\u12\"", (Truncated, 6)),
        (b"\"\\u12zz\"", (Escape, 1)),
        (b"\"abc", (Truncated, 4)),
        (b"\xff", (NotUtf8, 0)),
        (b"\xef\xbb\xbf1", (ByteOrderMark, 0)),
    ] {
        assert_eq!(fault(text), Some(expected), "{:?}", String::from_utf8_lossy(text));
    }
}

#[test]
fn values_keep_their_place() {
    let text = "{\"a/b\": [1, {\"~\": \"x\\u00e9\\ud83d\\ude00\"}],\n \"é\": null, \"c\": true}";
    let mut document = Document::new();
    let tree = document.read(text.as_bytes(), LIMITS).unwrap();
    let list = tree.member(tree.root(), "a/b").unwrap();
    let object = tree.list(list).nth(1).unwrap();
    let value = tree.member(object, "~").unwrap();
    assert_eq!(tree.text(value).as_deref(), Some("xé😀"));
    assert_eq!(tree.pointer(value), "/a~1b/1/~0");
    let last = tree.member(tree.root(), "c").unwrap();
    assert_eq!(tree.line_and_column(tree.offset(last)), (2, 18));
    assert_eq!(tree.members(tree.root()).count(), 3);
    assert_eq!(tree.source(list), "[1, {\"~\": \"x\\u00e9\\ud83d\\ude00\"}]");
}

#[test]
fn many_pointers_in_one_walk_are_those_of_each() {
    let text = r#"{"a": [1, [2, {"b/c": {}, "~": [[], 3]}], "x"], "d": {"e": null, "f": {"g": [true]}}, "h": 5}"#;
    let mut document = Document::new();
    let tree = document.read(text.as_bytes(), Limits { depth_max: 16, ..LIMITS }).unwrap();
    let nodes: Vec<Node> = (0..tree.document.items.len()).map(|place| Node(u32::try_from(place).unwrap())).collect();
    let one_by_one: Vec<String> = nodes.iter().map(|node| tree.pointer(*node)).collect();
    assert_eq!(tree.pointers(nodes.iter().copied()), one_by_one);
    for step in 2..6 {
        let some: Vec<Node> = nodes.iter().copied().step_by(step).collect();
        assert_eq!(tree.pointers(some.iter().copied()), some.iter().map(|node| tree.pointer(*node)).collect::<Vec<_>>());
    }
    assert!(one_by_one.contains(&"/a/1/1/b~1c".to_owned()) && one_by_one.contains(&"/a/1/1/~0/1".to_owned()), "{one_by_one:?}");
    let inner = tree.member(tree.root(), "d").unwrap();
    let g = tree.list(tree.member(tree.member(inner, "f").unwrap(), "g").unwrap()).next().unwrap();
    assert_eq!(tree.pointer_from(inner, g), "/f/g/0");
    assert_eq!(tree.pointer_from(inner, inner), "");
}

#[test]
fn duplicate_keys_are_found_however_written_and_many() {
    let mut document = Document::new();
    let tree = document.read(br#"{"a":1,"b":{"x":1,"\u0078":2},"a":3}"#, LIMITS).unwrap();
    let found: Vec<String> = tree.duplicate_keys().iter().map(|key| tree.pointer(*key)).collect();
    assert_eq!(found, ["/b/x", "/a"]);
    let many: Vec<String> = (0..5000).map(|n| format!("\"k{}\":{n}", n % 4999)).collect();
    let text = format!("{{{}}}", many.join(","));
    let tree = document.read(text.as_bytes(), LIMITS).unwrap();
    assert_eq!(tree.duplicate_keys().len(), 1);
}

#[test]
fn depth_is_bounded() {
    let mut document = Document::new();
    let tree = document.read(b"[[[[[[1]],[2]]]]]", LIMITS).unwrap();
    assert_eq!(tree.too_deep().iter().map(|node| tree.pointer(*node)).collect::<Vec<_>>(), ["/0/0/0/0", "/0/0/0/1"]);
    let bomb = vec![b'['; 1 << 19];
    assert_eq!(fault(&bomb), Some((SyntaxFault::Truncated, 1 << 19)));
    let fatal = Limits { deep_is_fatal: true, ..LIMITS };
    assert_eq!(Document::new().read(&bomb, fatal).err().map(|error| error.offset), Some(4));
}

#[test]
fn lines_come_whole_from_any_chunks() {
    let text = b"one\ntwo two two two two\r\n\nlast";
    for size in 1..text.len() {
        let mut reader = LineReader::new();
        let mut lines = Vec::new();
        let mut take = |number: u64, line: ReadLine<'_>| {
            if let ReadLine::Line(bytes) = line {
                lines.push((number, String::from_utf8_lossy(bytes).into_owned()));
            }
        };
        for chunk in text.chunks(size) {
            reader.push(chunk, &mut take);
        }
        reader.finish(&mut take);
        assert_eq!(lines, [(1, "one".into()), (2, "two two two two two".into()), (3, String::new()), (4, "last".into())]);
    }
}

#[test]
fn a_line_too_long_is_reported_once_and_not_held() {
    let mut reader = LineReader::new();
    let mut seen = Vec::new();
    let chunk = vec![b'x'; 1 << 20];
    for _ in 0..70 {
        reader.push(&chunk, |number, line| seen.push((number, line == ReadLine::TooLong)));
        assert!(reader.held.capacity() <= LINE_BYTES_MAX * 2);
    }
    reader.push(b"\nnext\n", |number, line| seen.push((number, line == ReadLine::TooLong)));
    assert_eq!(seen, [(1, true), (2, false)]);
}

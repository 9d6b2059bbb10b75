/** The JSON text in CodeMirror: loaded only where it is looked at. Its history is the editor's, so that text and forms have one. */
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { difference } from './text/source.ts';
import { plain, toFile, toLines, typedInto } from './text/lines.ts';

/** What a code view tells, and what it is told. */
export interface Host { typed(text: string): void; undo(): void; redo(): void; moved(offset: number): void }
export interface Marked { from: number; to: number; severity: 'error' | 'warning'; message: string }

/** Marks a change that came from outside. */
const outside = Annotation.define<boolean>();

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent-strong)' }, { tag: tags.string, color: 'var(--ink)' }, { tag: [tags.number, tags.bool, tags.null], color: 'var(--attn)' }, { tag: tags.punctuation, color: 'var(--ink-3)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '12px', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px', overflow: 'auto' },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-3)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 55%, transparent)' }, '.cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' }, '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' }, '.cm-panel.cm-search label': { font: 'var(--t-xs)' },
  '.cm-textfield': { font: 'var(--t-s)', color: 'var(--ink)', backgroundColor: 'var(--surface)', border: '1px solid var(--edge)', borderRadius: 'var(--r-s)', minHeight: '26px' },
  '.cm-button': { font: '500 12px/20px var(--font)', color: 'var(--ink)', backgroundImage: 'none', backgroundColor: 'var(--surface)', border: '1px solid var(--edge)', borderRadius: 'var(--r)', minHeight: '26px' }, '.cm-button:active': { backgroundImage: 'none', backgroundColor: 'var(--hover)' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', minWidth: '24px', minHeight: '24px' },
  
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: 'var(--r-s)', font: 'var(--t-s)', maxWidth: '420px' },
  '.cm-diagnostic': { padding: '6px 10px' }, '.cm-searchMatch': { backgroundColor: 'var(--attn-soft)', outline: '1px solid var(--attn-edge)' }, '.cm-foldPlaceholder': { backgroundColor: 'var(--sunken)', borderColor: 'var(--line)', color: 'var(--ink-2)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
});

export class Code {
  readonly #view: EditorView;
  readonly #words = new Compartment();
  /** The file's text. CodeMirror counts every end of a line as one; the file's own ends stay as they are. */
  #text: string;

  constructor(parent: HTMLElement, root: ShadowRoot, text: string, host: Host, label: string, phrases: Record<string, string>) {
    this.#text = text;
    const extensions: Extension[] = [
      lineNumbers(), foldGutter(), lintGutter(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(), bracketMatching(), highlightSelectionMatches(), search({ top: true }), json(),
      syntaxHighlighting(colours), look, EditorView.lineWrapping, this.#words.of(words(label, phrases)),
      // Tab indents; Escape and then Tab leaves.
      keymap.of([
        { key: 'Mod-z', run: () => { host.undo(); return true; } }, { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => { host.redo(); return true; } }, { linux: 'Ctrl-Shift-z', run: () => { host.redo(); return true; } },
        ...searchKeymap, ...lintKeymap, ...foldKeymap, ...defaultKeymap, indentWithTab,
      ]),
      EditorView.updateListener.of(({ startState, state, transactions, selectionSet }) => {
        const own = transactions.filter((one) => one.annotation(outside) !== true);
        if (own.some(({ docChanged }) => docChanged)) {
          this.#text = typedInto(this.#text, startState.doc.toString(), state.doc.toString());
          host.typed(this.#text);
        }
        if (selectionSet && own.length > 0) host.moved(toFile(this.#text, state.selection.main.head));
      }),
    ];
    this.#view = new EditorView({ parent, root, state: EditorState.create({ doc: text, extensions }) });
  }

  /** Another text, changed only where it differs, so that cursor and folds stay. */
  set text(text: string) {
    this.#text = text;
    const change = difference(this.#view.state.doc.toString(), plain(text));
    if (change) this.#view.dispatch({ changes: { from: change.offset, to: change.offset + change.length, insert: change.content }, annotations: outside.of(true) });
  }

  /** Problems at their places in the file's text. */
  mark(marked: readonly Marked[]): void {
    const at = (offset: number): number => Math.min(this.#view.state.doc.length, toLines(this.#text, offset));
    const all: Diagnostic[] = marked.map(({ from, to, severity, message }) => ({ from: at(from), to: Math.max(at(from), at(to)), severity, message }));
    this.#view.dispatch(setDiagnostics(this.#view.state, all));
  }

  /** Shows a stretch; takes the keys there if asked to. */
  reveal(from: number, to: number, focus: boolean): void {
    const [anchor, head] = [toLines(this.#text, from), toLines(this.#text, to)];
    this.#view.dispatch({ selection: { anchor, head: focus ? head : anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }), annotations: outside.of(true) });
    if (focus) this.#view.focus();
  }

  get focused(): boolean {
    return this.#view.hasFocus;
  }

  say(label: string, phrases: Record<string, string>): void {
    this.#view.dispatch({ effects: this.#words.reconfigure(words(label, phrases)) });
  }

  destroy(): void {
    this.#view.destroy();
  }
}

const words = (label: string, phrases: Record<string, string>): Extension => [EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }), EditorState.phrases.of(phrases)];

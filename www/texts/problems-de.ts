/** What the engine can find wrong with files, in German. */
export default import.meta.glob<string>(['../../src/texts/de/diagnostics.ftl', '../../src/texts/de/mapping.ftl'], { query: '?raw', import: 'default', eager: true });

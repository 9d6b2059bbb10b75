/** What the engine can find wrong with files, in English. */
export default import.meta.glob<string>(['../../src/texts/en/diagnostics.ftl', '../../src/texts/en/mapping.ftl'], { query: '?raw', import: 'default', eager: true });

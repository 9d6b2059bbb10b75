/** What is wrong with a decision, in German. */
export default import.meta.glob<string>('../../src/texts/de/decisions.ftl', { query: '?raw', import: 'default', eager: true });

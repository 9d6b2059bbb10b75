/** What is wrong with a decision, in English. */
export default import.meta.glob<string>('../../src/texts/en/decisions.ftl', { query: '?raw', import: 'default', eager: true });

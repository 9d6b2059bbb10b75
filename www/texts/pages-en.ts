/** What pages with more than a card say, in English. */
export default import.meta.glob<string>('./en/{compare,found,list,options,page}.ftl', { query: '?raw', import: 'default', eager: true });

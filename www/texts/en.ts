/** What a card says, in English, and what every page does. Why rules are not taken has its words beside the engine, for the command line reads them too. */
const engine = import.meta.glob<string>('../../src/texts/en/trust.ftl', { query: '?raw', import: 'default', eager: true });
const page = import.meta.glob<string>(['./en/*.ftl', '!./en/{admin,board,compare,editor,found,list,options,page,studio}.ftl'], { query: '?raw', import: 'default', eager: true });

export default { ...engine, ...page };

// The one workload: seeded generator, rule set, facts, scoring. README.md describes it for re-implementation.
export const NOW_MIN = 29454240; // minutes since the epoch: 2026-01-01T08:00Z
export const NOW_MS = NOW_MIN * 60000;
export const DAY_MS = 86400000;
export const NEVER = 9999; // "days since" when there is no such signal
const pad = (p, i) => p + String(i).padStart(2, '0');
export const TYPES = Array.from({ length: 25 }, (_, i) => pad('t', i));
export const TOPICS = Array.from({ length: 10 }, (_, i) => pad('p', i));
export const CATS = {
  industry: Array.from({ length: 20 }, (_, i) => pad('ind', i)),
  country: Array.from({ length: 30 }, (_, i) => pad('c', i)),
  seniority: Array.from({ length: 8 }, (_, i) => pad('sen', i)),
  source: Array.from({ length: 12 }, (_, i) => pad('src', i)),
};
export const SETS = { // type groups
  any: [...Array(25).keys()], web: [0, 1, 2, 3, 4, 5, 6, 7], mail: [8, 9, 10, 11, 12, 13],
  event: [14, 15, 16, 17, 18], sales: [19, 20, 21, 22, 23, 24], t0: [0], t3: [3], t5: [5],
};
export const COUNTS = [['c7_any', 7, 'any'], ['c30_any', 30, 'any'], ['c90_any', 90, 'any'], ['c7_web', 7, 'web'], ['c30_web', 30, 'web'],
  ['c30_mail', 30, 'mail'], ['c90_mail', 90, 'mail'], ['c30_event', 30, 'event'], ['c90_event', 90, 'event'], ['c90_sales', 90, 'sales'],
  ['c30_sales', 30, 'sales'], ['c30_t0', 30, 't0'], ['c90_t3', 90, 't3']];
export const SINCE = ['any', 'web', 'mail', 'event', 'sales', 't5'].map((s) => ['s_' + s, s]);
export const DECAYS = ['any', 'web', 'mail', 'event', 'sales'].map((s) => ['d_' + s, s]);
export const DISTINCT = [['t30', 30], ['t90', 90]];
// 30-day half-life in 1/2^30: exact integers below 2^53, so every peer must agree to the bit
export const ONE = 2 ** 30;
export const DEC = Float64Array.from({ length: 366 }, (_, d) => Math.round(ONE * Math.pow(0.5, d / 30)));
export const ATTR_FACTS = ['industry', 'country', 'seniority', 'source', 'employees', 'revenueK', 'budgetK', 'emailOptIn', 'decisionMaker', 'isCustomer', 'createdDaysAgo', 'renewalInDays'];
export const SIG_FACTS = [...COUNTS, ...SINCE, ...DECAYS, ...DISTINCT].map((x) => x[0]);
export const FACTS = [...ATTR_FACTS, ...SIG_FACTS];

// ---- rules: [dimension, points, cap, condition, scaleFact?]; contribution = hit ? clamp(points * (scaleFact ?? 1), -cap, cap) : 0
const L = (f, op, v) => ({ f, op, v });
const all = (...all) => ({ all }); const any = (...any) => ({ any });
const cat = (f, ...i) => L(f, 'in', i.map((k) => CATS[f][k]));
const is = (f, k) => L(f, '==', CATS[f][k]);
const yes = (f) => L(f, '==', true); const no = (f) => L(f, '==', false);
const K = (x) => x * ONE;
export const DIMS = ['fit', 'need', 'stability', 'agreement'];
const R = [
  [0, 12, 12, cat('industry', 0, 2, 5)],
  [0, -8, 8, cat('industry', 9, 12, 15, 18)],
  [0, 8, 8, cat('country', 0, 1, 2, 4)],
  [0, 4, 4, any(is('country', 7), is('country', 11))],
  [3, 10, 10, cat('seniority', 5, 6, 7)],
  [3, 12, 12, all(is('seniority', 7), yes('decisionMaker'))],
  [1, 6, 6, cat('source', 1, 3)],
  [1, -6, 6, all(is('source', 0), no('emailOptIn'))],
  [0, 15, 15, L('employees', '>=', 2500)],
  [0, 8, 8, all(L('employees', '>=', 500), L('employees', '<', 2500))],
  [0, -10, 10, L('employees', '<', 100)],
  [0, 10, 10, L('revenueK', '>=', 100000)],
  [1, 12, 12, L('budgetK', '>=', 300)],
  [1, 6, 6, all(L('budgetK', '>=', 75), L('budgetK', '<', 300))],
  [2, 5, 5, yes('emailOptIn')],
  [3, 9, 9, any(yes('decisionMaker'), cat('seniority', 6, 7))],
  [2, 12, 12, all(yes('isCustomer'), L('renewalInDays', '<=', 90), L('renewalInDays', '>=', 0))],
  [2, -4, 4, all(no('isCustomer'), L('createdDaysAgo', '<=', 30))],
  [2, -6, 6, L('createdDaysAgo', '>', 720)],
  [0, 14, 14, all(any(is('industry', 1), is('industry', 3)), L('employees', '>=', 1000), cat('country', 0, 1, 2))],
  // signals
  [1, 3, 15, L('c7_any', '>=', 3), 'c7_any'],
  [1, 1, 20, L('c30_any', '>=', 8), 'c30_any'],
  [2, 8, 8, L('c90_any', '>=', 20)],
  [1, 4, 12, L('c7_web', '>=', 2), 'c7_web'],
  [1, 2, 14, L('c30_web', '>=', 5), 'c30_web'],
  [1, 3, 12, L('c30_mail', '>=', 3), 'c30_mail'],
  [2, 2, 12, L('c90_mail', '>=', 6), 'c90_mail'],
  [3, 7, 7, L('c30_event', '>=', 1)],
  [3, 4, 16, L('c90_event', '>=', 3), 'c90_event'],
  [3, 5, 20, L('c90_sales', '>=', 2), 'c90_sales'],
  [1, 3, 9, L('c30_t0', '>=', 4), 'c30_t0'],
  [1, 10, 10, L('c90_t3', '>=', 2)],
  [1, 8, 8, L('s_any', '<=', 3)],
  [1, 5, 5, L('s_web', '<=', 7)],
  [2, 5, 5, L('s_mail', '<=', 14)],
  [3, 5, 5, L('s_event', '<=', 60)],
  [3, 8, 8, L('s_sales', '<=', 30)],
  [2, -12, 12, L('s_any', '>', 120)],
  [1, 4, 4, L('s_t5', '<=', 45)],
  [3, 9, 9, all(L('s_sales', '<=', 10), L('c90_sales', '>=', 2))],
  [2, 8, 8, L('d_any', '>=', K(40))],
  [2, 10, 10, L('d_any', '>=', K(120))],
  [1, 9, 9, L('d_web', '>=', K(25))],
  [2, 7, 7, L('d_mail', '>=', K(15))],
  [3, 6, 6, L('d_event', '>=', K(8))],
  [3, 9, 9, L('d_sales', '>=', K(10))],
  [2, 3, 15, L('t30', '>=', 3), 't30'],
  [2, 9, 9, L('t90', '>=', 5)],
  [2, 11, 11, all(L('t90', '<=', 1), L('c90_any', '>=', 5))],
  [1, 6, 6, all(L('t30', '<=', 2), any(L('c30_sales', '>=', 1), L('c30_t0', '>=', 2)))],
];
// a rule that reads a signal fact is behavioural, else of the profile; each kind of a dimension has its own cap, the sum lies within 0 to 100
const reads = (w) => (w.all ?? w.any ? (w.all ?? w.any).flatMap(reads) : [w.f]);
const kindOf = (when, scale) => [...reads(when), scale].some((f) => SIG_FACTS.includes(f)) ? 1 : 0;
export const RULES = R.map(([dim, points, cap, when, scale], i) => ({ id: 'r' + i, dim, points, cap, when, scale: scale ?? null, kind: kindOf(when, scale) }));
export const KIND_CAP = [40, 60, 50, 60];
// state = highest s whose four thresholds all hold, else 0
export const STATES = [null, [0, 8, 0, 0], [8, 16, 6, 5], [12, 24, 12, 14], [16, 34, 20, 28]];

// ---- generator (mulberry32, one stream, contacts in order)
const zipf = (n) => { const w = Array.from({ length: n }, (_, k) => Math.floor(100000 / (k + 1))); let s = 0; return w.map((x) => (s += x)); };
const Z = { 10: zipf(10), 12: zipf(12), 20: zipf(20), 25: zipf(25), 30: zipf(30) };
const BANDS = [[57, 0, 3], [81, 4, 15], [94, 16, 63], [99, 64, 199], [100, 200, 829]];
export function makeRng(seed) {
  let a = seed >>> 0;
  const u32 = () => { a = (a + 0x6d2b79f5) >>> 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (t ^ (t >>> 14)) >>> 0; };
  const below = (n) => Math.floor(u32() * n / 4294967296);
  const pick = (cdf) => { const r = below(cdf[cdf.length - 1]); let k = 0; while (r >= cdf[k]) k++; return k; };
  return { u32, below, pick };
}
export const SEED = 20260101;
// columns: signals in CSR (off), newest-unsorted as generated
export function genColumns(n, seed = SEED) {
  const g = makeRng(seed);
  const c = { n, industry: new Uint8Array(n), country: new Uint8Array(n), seniority: new Uint8Array(n), source: new Uint8Array(n), employees: new Int32Array(n), revenueK: new Int32Array(n), budgetK: new Int32Array(n), emailOptIn: new Uint8Array(n), decisionMaker: new Uint8Array(n), isCustomer: new Uint8Array(n), created: new Int32Array(n), renewal: new Int32Array(n), off: new Uint32Array(n + 1) };
  let capn = n * 21 + 2000, m = 0;
  let ts = new Uint32Array(capn), type = new Uint8Array(capn), topic = new Uint8Array(capn), value = new Uint16Array(capn);
  for (let i = 0; i < n; i++) {
    c.industry[i] = g.pick(Z[20]); c.country[i] = g.pick(Z[30]); c.seniority[i] = g.below(8); c.source[i] = g.pick(Z[12]);
    c.employees[i] = 1 + Math.min(g.below(20000), g.below(20000), g.below(20000));
    c.revenueK[i] = Math.min(g.below(500000), g.below(500000)); c.budgetK[i] = Math.min(g.below(1000), g.below(1000));
    c.emailOptIn[i] = +(g.below(100) < 70); c.decisionMaker[i] = +(g.below(100) < 25); c.isCustomer[i] = +(g.below(100) < 15);
    c.created[i] = g.below(1500); c.renewal[i] = g.below(730) - 365; // days before / after NOW
    const b = g.below(100); let k = 0; while (b >= BANDS[k][0]) k++;
    const cnt = BANDS[k][1] + g.below(BANDS[k][2] - BANDS[k][1] + 1);
    if (m + cnt > capn) { capn = (capn * 1.1 | 0) + cnt; const grow = (A, o) => { const x = new A(capn); x.set(o); return x; }; ts = grow(Uint32Array, ts); type = grow(Uint8Array, type); topic = grow(Uint8Array, topic); value = grow(Uint16Array, value); }
    for (let j = 0; j < cnt; j++, m++) {
      type[m] = g.pick(Z[25]); ts[m] = NOW_MIN - Math.min(g.below(525600), g.below(525600)); topic[m] = g.pick(Z[10]); value[m] = 1 + g.below(10);
    }
    c.off[i + 1] = m;
  }
  return Object.assign(c, { m, ts: ts.subarray(0, m), type: type.subarray(0, m), topic: topic.subarray(0, m), value: value.subarray(0, m) });
}
// the shape a CRM API hands over: one object per contact
export function toObject(c, i) {
  const signals = [];
  for (let j = c.off[i]; j < c.off[i + 1]; j++) signals.push({ type: TYPES[c.type[j]], ts: c.ts[j] * 60000, topic: TOPICS[c.topic[j]], value: c.value[j] });
  return { id: i, industry: CATS.industry[c.industry[i]], country: CATS.country[c.country[i]], seniority: CATS.seniority[c.seniority[i]], source: CATS.source[c.source[i]], employees: c.employees[i], revenueK: c.revenueK[i], budgetK: c.budgetK[i], emailOptIn: !!c.emailOptIn[i], decisionMaker: !!c.decisionMaker[i], isCustomer: !!c.isCustomer[i], createdAt: NOW_MS - c.created[i] * DAY_MS, renewalAt: NOW_MS + c.renewal[i] * DAY_MS, signals };
}
export const toObjects = (c) => { const a = new Array(c.n); for (let i = 0; i < c.n; i++) a[i] = toObject(c, i); return a; };

// ---- facts for condition-only peers: what their user would write, one pass over the signals
const GROUP = {}; for (const g of ['web', 'mail', 'event', 'sales']) for (const t of SETS[g]) GROUP[TYPES[t]] = g;
export function factsOf(c) {
  const f = { industry: c.industry, country: c.country, seniority: c.seniority, source: c.source, employees: c.employees, revenueK: c.revenueK, budgetK: c.budgetK, emailOptIn: c.emailOptIn, decisionMaker: c.decisionMaker, isCustomer: c.isCustomer, createdDaysAgo: Math.floor((NOW_MS - c.createdAt) / DAY_MS), renewalInDays: Math.floor((c.renewalAt - NOW_MS) / DAY_MS),
    c7_any: 0, c30_any: 0, c90_any: 0, c7_web: 0, c30_web: 0, c30_mail: 0, c90_mail: 0, c30_event: 0, c90_event: 0, c90_sales: 0, c30_sales: 0, c30_t0: 0, c90_t3: 0,
    s_any: NEVER, s_web: NEVER, s_mail: NEVER, s_event: NEVER, s_sales: NEVER, s_t5: NEVER, d_any: 0, d_web: 0, d_mail: 0, d_event: 0, d_sales: 0, t30: 0, t90: 0 };
  const p30 = new Set(), p90 = new Set();
  for (const s of c.signals) {
    const age = Math.floor((NOW_MS - s.ts) / DAY_MS), w = s.value * DEC[age];
    if (age < 90) { f.c90_any++; p90.add(s.topic); if (age < 30) { f.c30_any++; p30.add(s.topic); if (age < 7) f.c7_any++; } }
    if (age < f.s_any) f.s_any = age;
    f.d_any += w;
    switch (GROUP[s.type]) {
      case 'web':
        if (age < 30) { f.c30_web++; if (age < 7) f.c7_web++; }
        if (age < f.s_web) f.s_web = age;
        f.d_web += w;
        if (s.type === 't00') { if (age < 30) f.c30_t0++; } else if (s.type === 't03') { if (age < 90) f.c90_t3++; } else if (s.type === 't05') { if (age < f.s_t5) f.s_t5 = age; }
        break;
      case 'mail': if (age < 90) { f.c90_mail++; if (age < 30) f.c30_mail++; } if (age < f.s_mail) f.s_mail = age; f.d_mail += w; break;
      case 'event': if (age < 90) { f.c90_event++; if (age < 30) f.c30_event++; } if (age < f.s_event) f.s_event = age; f.d_event += w; break;
      case 'sales': if (age < 90) { f.c90_sales++; if (age < 30) f.c30_sales++; } if (age < f.s_sales) f.s_sales = age; f.d_sales += w; break;
    }
  }
  f.t30 = p30.size; f.t90 = p90.size;
  return f;
}
// ---- points, caps, dimensions, state from the 50 hits
export function score(hits, f, out, o) {
  const d = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let r = 0; r < RULES.length; r++) if (hits[r]) {
    const q = RULES[r]; let p = q.points; if (q.scale) p *= f[q.scale];
    d[2 * q.dim + q.kind] += p > q.cap ? q.cap : p < -q.cap ? -q.cap : p;
  }
  finish(d, out, o);
}
export function finish(d, out, o) {
  for (let k = 0; k < 4; k++) { const c = KIND_CAP[k], x = Math.max(-c, Math.min(c, d[2 * k])) + Math.max(-c, Math.min(c, d[2 * k + 1])); out[o + k] = x < 0 ? 0 : x > 100 ? 100 : x; }
  let s = 4;
  for (; s > 0; s--) { const t = STATES[s]; if (out[o] >= t[0] && out[o + 1] >= t[1] && out[o + 2] >= t[2] && out[o + 3] >= t[3]) break; }
  out[o + 4] = s;
}
export function fnv(out, len = out.length) { let h = 0x811c9dc5; for (let i = 0; i < len; i++) { h ^= out[i] & 255; h = Math.imul(h, 0x01000193); } return (h >>> 0).toString(16).padStart(8, '0'); }

// ---- translations of a condition
export const leaves = (w, f) => (w.all ?? w.any ? (w.all ?? w.any).forEach((x) => leaves(x, f)) : f(w));
const q = (v) => (typeof v === 'string' ? `'${v}'` : String(v));
export const toJS = (w, v = 'f') => w.all ? '(' + w.all.map((x) => toJS(x, v)).join(' && ') + ')' : w.any ? '(' + w.any.map((x) => toJS(x, v)).join(' || ') + ')' : w.op === 'in' ? '(' + w.v.map((x) => `${v}.${w.f} === ${q(x)}`).join(' || ') + ')' : `${v}.${w.f} ${w.op === '==' ? '===' : w.op} ${q(w.v)}`;
export const toJsonLogic = (w) => w.all ? { and: w.all.map(toJsonLogic) } : w.any ? { or: w.any.map(toJsonLogic) } : w.op === 'in' ? { in: [{ var: w.f }, w.v] } : { [w.op === '==' ? '===' : w.op]: [{ var: w.f }, w.v] };
const JRE = { '==': 'equal', 'in': 'in', '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive', '>': 'greaterThan', '<': 'lessThan' };
const jre = (w) => w.all ? { all: w.all.map(jre) } : w.any ? { any: w.any.map(jre) } : { fact: w.f, operator: JRE[w.op], value: w.v };
export const toJRE = (w) => (w.all || w.any ? jre(w) : { all: [jre(w)] });
export const toCEL = (w, pre = '', num = (v) => String(v)) => w.all ? '(' + w.all.map((x) => toCEL(x, pre, num)).join(' && ') + ')' : w.any ? '(' + w.any.map((x) => toCEL(x, pre, num)).join(' || ') + ')' : w.op === 'in' ? `${pre}${w.f} in [${w.v.map(q).join(', ')}]` : typeof w.v === 'boolean' ? (w.v ? pre + w.f : '!' + pre + w.f) : `${pre}${w.f} ${w.op} ${typeof w.v === 'number' ? num(w.v) : q(w.v)}`;
export const toWords = (w, eq, inn = (f, v) => `${f} in [${v.map(q).join(', ')}]`) => w.all ? '(' + w.all.map((x) => toWords(x, eq, inn)).join(' and ') + ')' : w.any ? '(' + w.any.map((x) => toWords(x, eq, inn)).join(' or ') + ')' : w.op === 'in' ? inn(w.f, w.v) : `${w.f} ${w.op === '==' ? eq : w.op} ${q(w.v)}`;

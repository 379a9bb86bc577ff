/** Words of quantities. Currencies are ISO 4217. */
import { wordSet } from "../../word-set.ts";

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};

export const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mil: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  usd: "USD",
  a$: "AUD",
  au$: "AUD",
  aud: "AUD",
  c$: "CAD",
  ca$: "CAD",
  cad: "CAD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  "€": "EUR",
  eur: "EUR",
  "£": "GBP",
  gbp: "GBP",
  "¥": "JPY",
  jpy: "JPY",
  "₩": "KRW",
  krw: "KRW",
  "₹": "INR",
  inr: "INR",
  "₽": "RUB",
  "₴": "UAH",
  "₺": "TRY",
  chf: "CHF",
  nok: "NOK",
  sek: "SEK",
  dkk: "DKK",
  pln: "PLN",
  rm: "MYR",
};

/** Letters before "$" that say whose dollar it is. One letter must touch the sign: "A $5 fee" is no Australian fee. */
export const DOLLAR_PREFIXES: Readonly<Record<string, string>> = {
  US: "USD",
  AU: "AUD",
  A: "AUD",
  NZ: "NZD",
  HK: "HKD",
  NT: "TWD",
  CA: "CAD",
  C: "CAD",
  S: "SGD",
};

/** Adjectives that say whose dollar it is. */
export const DOLLAR_NATIONS: Readonly<Record<string, string>> = {
  us: "USD",
  american: "USD",
  australian: "AUD",
  "new zealand": "NZD",
  "hong kong": "HKD",
  canadian: "CAD",
  singapore: "SGD",
  singaporean: "SGD",
  taiwan: "TWD",
  "new taiwan": "TWD",
};

export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: "USD",
  dollars: "USD",
  euro: "EUR",
  euros: "EUR",
  yen: "JPY",
  yuan: "CNY",
  renminbi: "CNY",
  won: "KRW",
  rupee: "INR",
  rupees: "INR",
  reais: "BRL",
  rand: "ZAR",
  baht: "THB",
  rupiah: "IDR",
  naira: "NGN",
  rouble: "RUB",
  roubles: "RUB",
  ruble: "RUB",
  rubles: "RUB",
  hryvnia: "UAH",
  hryvnias: "UAH",
  zloty: "PLN",
  zlotys: "PLN",
  francs: "CHF",
  shekel: "ILS",
  shekels: "ILS",
  ringgit: "MYR",
  lira: "TRY",
  usd: "USD",
  eur: "EUR",
  gbp: "GBP",
  jpy: "JPY",
  inr: "INR",
};

/** Verbs that take "over" to themselves: "handed over 40 boats" says nothing of more than 40. */
export const OVER_VERBS: ReadonlySet<string> = wordSet(`
  hand hands handed handing turn turns turned turning sign signs signed signing take takes took taken taking
  bring brings brought carry carries carried
`);

/** Words before an amount that make it a limit or a rough number. */
export const COMPARATORS: Readonly<Record<string, "approx" | "lt" | "le" | "gt" | "ge">> = {
  "~": "approx",
  "≈": "approx",
  over: "gt",
  "just over": "gt",
  "well over": "gt",
  "in excess of": "gt",
  "more than": "gt",
  exceeding: "gt",
  exceeded: "gt",
  above: "gt",
  "upwards of": "gt",
  surpassing: "gt",
  topping: "gt",
  "greater than": "gt",
  "at least": "ge",
  "no fewer than": "ge",
  "no less than": "ge",
  "a minimum of": "ge",
  about: "approx",
  around: "approx",
  approximately: "approx",
  roughly: "approx",
  nearly: "approx",
  almost: "approx",
  some: "approx",
  "close to": "approx",
  "an estimated": "approx",
  estimated: "approx",
  under: "lt",
  "just under": "lt",
  "less than": "lt",
  below: "lt",
  "fewer than": "lt",
  "up to": "le",
  "at most": "le",
  "as many as": "le",
  "as much as": "le",
  "no more than": "le",
  "a maximum of": "le",
};

/** Words that may stand between a limit and its amount: "up to |an additional| 40 boats". */
export const ADDED: Readonly<Record<string, true>> = {
  additional: true,
  "an additional": true,
  another: true,
  further: true,
  "a further": true,
  "a total of": true,
};

/** Plurals that tell how many zeros a number has and no more: "hundreds of", from the least they can mean. */
export const VAGUE_PLURALS: Readonly<Record<string, number>> = {
  dozens: 12,
  tens: 10,
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};

/** Verbs of change: "rose from 5 to 7" tells two values and no range. */
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  `rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing drop drops dropped dropping
  increase increases increased increasing decrease decreases decreased decreasing decline declines declined declining
  climb climbs climbed climbing jump jumps jumped jumping cut cuts cutting raise raises raised raising reduce reduces
  reduced reducing lower lowers lowered lowering slip slips slipped shrink shrank shrunk swell swelled expand expanded
  double doubled up down`.split(/\s+/),
);

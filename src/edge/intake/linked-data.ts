/** Claims of the JSON-LD of a page: the article's node, wherever it stands in lists and graphs. */
import type { Claim } from "../../core/annotation/article.ts";
import { metadataClaim } from "./metadata-claim.ts";

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:article|posting|report|pressrelease|story)$/i;
const PAGE = /^(?:webpage|itempage|collectionpage|videoobject)$/i;
const MOST_NODES = 5_000;

/** What one JSON-LD script says; nothing where it is no JSON. */
export function linkedData(script: string): { claims: readonly Claim[]; body: string } {
  const data = parsed(script);
  if (data === null) return { claims: brokenClaims(script), body: "" };
  const nodes = nodesOf(data);
  const kinds = new Set(nodes.flatMap(typesOf));
  return {
    claims: [
      ...claimsOf(nodes),
      ...[...kinds]
        .slice(0, MOST_KINDS)
        .flatMap((kind) => metadataClaim("page-type", kind, "json-ld")),
    ],
    body: nodes
      .map((node) => textOf(node["articleBody"]))
      .reduce((a, b) => (b.length > a.length ? b : a), ""),
  };
}

const MOST_KINDS = 12;

function claimsOf(nodes: readonly Node[]): readonly Claim[] {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const main =
    articles.find((node) => "headline" in node && "datePublished" in node) ?? articles[0];
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGE.test(type)));
  const node = main ?? pages.find((page) => "datePublished" in page);
  const dated = node ?? nodes.find((each) => "datePublished" in each || "dateCreated" in each);
  const days = dated === undefined ? [] : daysOf(dated);
  if (node === undefined) return days;
  const names = new Map(
    nodes.flatMap((each) => (typeof each["@id"] === "string" ? [[each["@id"], each]] : [])),
  );
  const from = "json-ld";
  return [
    ...(main ? metadataClaim("title", textOf(node["headline"]) || textOf(node["name"]), from) : []),
    ...days,
    ...namesOf(node["author"] ?? node["creator"], names).flatMap((name) =>
      metadataClaim("author", name, from),
    ),
    ...namesOf(node["publisher"], names).flatMap((name) => metadataClaim("outlet", name, from)),
    ...metadataClaim("url", textOf(node["url"]), from),
    ...metadataClaim("language", textOf(node["inLanguage"]), from),
  ];
}

function daysOf(node: Node): readonly Claim[] {
  const day =
    textOf(node["datePublished"]) || textOf(node["dateCreated"]) || textOf(node["uploadDate"]);
  return [
    ...metadataClaim("published", day, "json-ld"),
    ...metadataClaim("modified", textOf(node["dateModified"]), "json-ld"),
  ];
}

function parsed(script: string): unknown {
  const json = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
    "",
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: pages write raw line ends inside JSON strings.
  for (const attempt of [json, json.replace(/[\0-\x1f]+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Tried again without control characters, then given up: metadata is a claim, not a need.
    }
  }
  return null;
}

const BROKEN_DAYS = [
  ["published", /"datePublished"\s*:\s*"([^"]{8,40})"/],
  ["modified", /"dateModified"\s*:\s*"([^"]{8,40})"/],
] as const;

/** The days of data that is no JSON, for a comma too many. */
function brokenClaims(script: string): readonly Claim[] {
  return BROKEN_DAYS.flatMap(([field, pattern]) =>
    metadataClaim(field, pattern.exec(script)?.[1] ?? "", "json-ld"),
  );
}

/** All objects of the data, breadth first; not those inside an article, which are other things. */
function nodesOf(data: unknown): readonly Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [data];
  for (let i = 0; i < queue.length && found.length < MOST_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    else if (isNode(value)) {
      found.push(value);
      queue.push(value["@graph"], value["mainEntity"], value["mainEntityOfPage"]);
    }
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === "string");
}

/** Lists and objects around a text; what lies deeper says nothing. */
const DEEPEST_TEXT = 8;

function textOf(value: unknown): string {
  let told = value;
  for (let depth = 0; depth < DEEPEST_TEXT && typeof told !== "string"; depth++)
    if (Array.isArray(told)) told = told[0];
    else if (isNode(told)) told = told["@value"] ?? told["name"];
  return typeof told === "string" ? told : "";
}

function namesOf(value: unknown, names: ReadonlyMap<unknown, Node>): readonly string[] {
  const all = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.flatMap((each) => {
    const node = isNode(each) && !("name" in each) ? (names.get(each["@id"]) ?? each) : each;
    const name = textOf(node);
    return name === "" ? [] : [name];
  });
}

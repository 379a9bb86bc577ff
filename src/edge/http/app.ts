/** The desk's HTTP application: four questions about the record, and the built page that asks them. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { askedDate, inOrder } from "../../app/question.ts";
import { articlePage, dossierPage, findPage } from "./answers.ts";
import { builtFile, NOT_BUILT } from "./built-desk.ts";
import type { Desk } from "./desk.ts";
import { guard, plainHeaders, refuse } from "./guard.ts";

/** The pages of the web; each is the same document. */
const PAGES = ["/", "/read", "/articles", "/find"] as const;

const partyName = z.string().trim().min(1).max(200);
const edtf = z
  .string()
  .refine(
    (text) => askedDate(text) !== null,
    "A date is a year, a month (2025-04) or a day (2025-04-09) that exists.",
  );
/** In either order. */
const dates = z.tuple([edtf, edtf]).transform((pair, context) => {
  const ordered = inOrder(pair);
  if (ordered !== null) return ordered;
  context.addIssue({ code: "custom", message: "The two dates must follow each other." });
  return z.NEVER;
});

const questionAsked = z
  .object({
    between: z.union([z.tuple([]), z.tuple([partyName, partyName])], "Name two parties."),
    compare: z.union([z.tuple([]), dates], "Give two dates that follow each other, or none."),
    asOf: edtf.optional(),
  })
  .transform(({ between, compare, asOf }) =>
    between.length === 0
      ? null
      : { between, compare: compare.length === 0 ? null : compare, asOf: asOf ?? null },
  );
const wordsAsked = z.string().trim().min(1, "Give a word to find.").max(200);
const articleAsked = z.string().min(1, "Name an article.").max(200);

export interface AppOptions {
  /** Whether the desk goes by this Host header. */
  readonly isOurs: (host: string) => boolean;
  /** The folder of the built page. */
  readonly built: string;
  /** Told of what went wrong inside; the answer only says that something did. */
  readonly onFailure?: (error: unknown) => void;
}

/** The application, ready for a server or for `app.request` in a test. */
export function createApp(desk: Desk, options: AppOptions): Hono {
  const app = new Hono();
  app.use(plainHeaders, guard(options.isOurs));
  app.route("/api", questions(desk));
  for (const page of PAGES) app.get(page, (context) => sendPage(context, options.built));
  app.get("/*", async (context) => {
    const file = await builtFile(options.built, context.req.path.slice(1));
    if (file === null) return refuse(context, "not-found", "There is nothing at this address.");
    // Names in assets/ carry a hash of their content.
    if (context.req.path.startsWith("/assets/"))
      context.header("Cache-Control", "public, max-age=31536000, immutable");
    return context.body(file.bytes, 200, { "Content-Type": file.mediaType });
  });
  app.onError((error, context) => {
    options.onFailure?.(error);
    return refuse(context, "failed", "The desk could not read the record.");
  });
  return app;
}

function questions(desk: Desk): Hono {
  const api = new Hono();
  api.get("/dossier", async (context) => {
    const asked = questionAsked.safeParse({
      between: context.req.queries("between") ?? [],
      compare: context.req.queries("compare") ?? [],
      asOf: context.req.query("asOf"),
    });
    if (!asked.success) return refuseQuestion(context, asked.error);
    return context.json(await dossierPage(desk, asked.data));
  });
  api.get("/article", async (context) => {
    const asked = articleAsked.safeParse(context.req.query("id") ?? "");
    if (!asked.success) return refuseQuestion(context, asked.error);
    const page = await articlePage(desk, asked.data);
    if (page === null) return refuse(context, "not-found", "The record has no such article.");
    return context.json(page);
  });
  api.get("/find", async (context) => {
    const asked = wordsAsked.safeParse(context.req.query("words") ?? "");
    if (!asked.success) return refuseQuestion(context, asked.error);
    return context.json(await findPage(desk, asked.data));
  });
  api.get("/relationships", async (context) => context.json((await desk.relationships?.()) ?? []));
  api.all("*", (context) => refuse(context, "not-found", "There is no such question."));
  return api;
}

function refuseQuestion(context: Context, error: z.ZodError): Response {
  return refuse(context, "bad-question", error.issues[0]?.message ?? "The question is not clear.");
}

async function sendPage(context: Context, folder: string): Promise<Response> {
  const page = await builtFile(folder, "index.html");
  if (page === null) return context.text(NOT_BUILT, 503);
  return context.body(page.bytes, 200, { "Content-Type": page.mediaType });
}

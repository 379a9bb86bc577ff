import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Served, serve } from "../src/edge/http/serve.ts";
import { desk, emptyDesk, passage } from "./desk-fixture.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function findBrowser(): string | undefined {
  const given = process.env["CHROMIUM"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(given ? [given] : []), ...found].find((path) => existsSync(path));
}

const executablePath = findBrowser();
const why = executablePath ? "" : " (skipped: no Chromium in PATH; set CHROMIUM to one)";

// An audit of a long page takes seconds, more on a busy machine.
const PATIENCE = { timeout: 90_000 };

describe.skipIf(executablePath === undefined)(`the desk in Chromium${why}`, PATIENCE, () => {
  const built = mkdtempSync(join(tmpdir(), "desk-web-"));
  let browser: Browser;
  let served: Served;
  let empty: Served;
  let context: BrowserContext;
  let page: Page;
  let strayed: string[];
  let complaints: string[];

  beforeAll(async () => {
    const vite = join("node_modules", "vite", "bin", "vite.js");
    execFileSync(process.execPath, [
      vite,
      "build",
      "web",
      "--outDir",
      built,
      "--logLevel",
      "error",
    ]);
    served = await serve({ desk, port: 0, built });
    empty = await serve({ desk: emptyDesk, port: 0, built });
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ["--no-sandbox"],
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await empty?.close();
    rmSync(built, { recursive: true, force: true });
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    strayed = [];
    complaints = [];
    page.on("request", (request) => {
      const url = request.url();
      if (![served.url, empty.url].some((own) => url.startsWith(own))) strayed.push(url);
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
  });

  afterEach(async () => {
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  async function openDossier(): Promise<void> {
    await page.goto(served.url);
    await page.getByRole("heading", { level: 1, name: "Veldland – Harbour League" }).waitFor();
  }

  /** The address changes before the article is on the page, so what is marked is awaited. */
  const expectMarked = (words: string): Promise<void> =>
    expect
      .poll(async () => (await page.locator("mark").allTextContents()).join(""), {
        timeout: 10_000,
      })
      .toBe(words);

  async function seriousFaults(): Promise<unknown[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
  }

  test("The desk opens on the best covered relationship, with its question in the address.", async () => {
    await openDossier();
    await page.waitForURL(/between=Veldland&between=Harbour\+League&compare=2021-05-12/);
    await page.getByText("3 articles: 2 with a printed date, 1 with only a page clock").waitFor();
    await expect.poll(() => page.title()).toBe("Veldland – Harbour League · Rapporteur");
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(headings.slice(0, 4)).toEqual([
      "how it runs",
      "what changed",
      "what to raise",
      "offices and holders",
    ]);
  });

  test("The first two blocks stand on one screen, in four columns with their silences.", async () => {
    await openDossier();
    const changed = page.locator("#what-changed");
    const box = await changed.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThan(800);
    expect(await changed.getByRole("columnheader").allTextContents()).toEqual([
      "what changed",
      "then: 12 May 2021",
      "between",
      "now: 3 Mar 2023",
      "date not established",
    ]);
    expect(await changed.getByRole("row").nth(1).getByRole("cell").allTextContents()).toEqual([
      "Odo Brandtin alpha",
      "",
      "not named in beta",
      "Marit Solein gamma",
    ]);
  });

  test("A cell opens its very words, and Escape returns to the place and the line one left.", async () => {
    await openDossier();
    const line = page.getByRole("link", { name: "school seen from port 33", exact: true });
    await line.scrollIntoViewIfNeeded();
    const scroll = await page.evaluate<number>("scrollY");
    expect(scroll).toBeGreaterThan(300);
    await line.click();
    await page.locator("mark").first().waitFor();
    await expectMarked(passage("beta", "The league opened its pilot school in Grauwe").exact);
    await page.keyboard.press("Escape");
    await line.waitFor();
    await expect.poll(() => page.evaluate<number>("scrollY")).toBe(scroll);
    await expect.poll(() => line.evaluate((e) => e.matches(":focus"))).toBe(true);
  });

  test("Overlapping lines each keep their words, emoji before them or not.", async () => {
    await openDossier();
    await page.getByRole("link", { name: "forty pilots intended" }).first().click();
    await page.locator("mark").first().waitFor();
    await expectMarked("We intend to train forty pilots together");
    expect(await page.locator("mark").count()).toBe(2);
    const margin = page.getByRole("complementary", { name: "Lines on these words" });
    await margin
      .getByText("Odo Brandt: We intend to train forty pilots together")
      .first()
      .waitFor();
    await margin.getByText("stated in so many words").first().waitFor();
    await margin.getByText("rule en.test").first().waitFor();
    await margin.getByText("2 articles, independence not shown").first().waitFor();
    await margin.getByRole("link", { name: "beta Veldland had promised forty places" }).click();
    await page.waitForURL(/article=beta/);
    await expectMarked("Veldland had promised forty places");
    await page.keyboard.press("Backspace");
    await page.waitForURL(/article=alpha/);
    await page.keyboard.press("Backspace");
    await page.getByRole("heading", { name: "Veldland – Harbour League" }).waitFor();
  });

  test("Page furniture is folded, and markup in a text is words.", async () => {
    await page.goto(`${served.url}read?article=alpha`);
    const furniture = page.getByText("Subscribe to our newsletter");
    await page.getByText("page furniture (2 pieces)").waitFor();
    expect(await furniture.isVisible()).toBe(false);
    await page.getByText("page furniture (2 pieces)").click();
    expect(await furniture.isVisible()).toBe(true);
    await page.goto(`${served.url}read?article=beta`);
    await page.getByText('<script>document.title = "taken over"</script>').waitFor();
    await expect.poll(() => page.title()).toBe("Pilot school opens in Grauwe · Rapporteur");
  });

  test("A passage inside page furniture unfolds it.", async () => {
    const { start, end } = passage("alpha", "More like this");
    await page.goto(`${served.url}read?article=alpha&at=${start}-${end}`);
    await page.locator("mark").waitFor();
    await expect.poll(() => page.locator("mark").isVisible()).toBe(true);
    await expectMarked("More like this");
  });

  test("The keys reach the lines, the find field and the list of keys.", async () => {
    await openDossier();
    await page.keyboard.press("j");
    const focused = () => page.locator(":focus").textContent();
    await expect.poll(focused).toBe("Odo Brandt meets Ida Lorne");
    await page.keyboard.press("j");
    await expect.poll(focused).toBe("forty pilots intended");
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toBe("school opened");
    await page.keyboard.press("k");
    await expect.poll(focused).toBe("Odo Brandt meets Ida Lorne");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("/");
    await page.keyboard.type("Grauwe");
    await page.keyboard.press("Enter");
    await page.getByText("2 places in 2 articles").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator("mark").waitFor();
    await expectMarked("Grauwe");
  });

  test("Weaker lines wait behind their number, and stay open for who comes back.", async () => {
    await openDossier();
    const weaker = page.getByRole("link", { name: "meeting: Odo Brandt, Ida Lorne" });
    expect(await weaker.isVisible()).toBe(false);
    await page.getByText("weaker (1)").click();
    await weaker.click();
    await page.locator("mark").first().waitFor();
    await page.goBack();
    await weaker.waitFor();
    await expect.poll(() => weaker.isVisible()).toBe(true);
  });

  test("What nobody knows is said plainly: a pair without a dossier, an empty record.", async () => {
    await page.goto(`${served.url}?between=Nowhere&between=Nobody`);
    await page.getByRole("heading", { name: "Nothing between Nowhere and Nobody" }).waitFor();
    await page.getByRole("link", { name: "Veldland – Harbour League" }).waitFor();
    await page.goto(empty.url);
    await page.getByRole("heading", { name: "This record is empty" }).waitFor();
    await page.getByText("rapporteur add PATH").waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "No page has faults of access in %s.",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await openDossier();
      await page.getByText("another relationship").click();
      expect(await seriousFaults()).toEqual([]);
      await page.getByRole("link", { name: "forty pilots intended" }).first().click();
      await page.locator("mark").first().waitFor();
      expect(await seriousFaults()).toEqual([]);
      for (const path of ["articles", "find?words=Grauwe"]) {
        await page.goto(served.url + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        expect(await seriousFaults()).toEqual([]);
      }
    },
  );

  test("A narrow screen needs no sideways scrolling and shows the passage beside its margin.", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDossier();
    const overflow = () =>
      page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    expect(await overflow()).toBe(0);
    await page.getByRole("link", { name: "forty pilots intended" }).first().click();
    await page.locator("mark").first().waitFor();
    expect(await overflow()).toBe(0);
    const passageBox = await page.locator("mark").first().boundingBox();
    const marginBox = await page.getByRole("complementary").boundingBox();
    expect((passageBox?.y ?? 999) + (passageBox?.height ?? 0)).toBeLessThan(marginBox?.y ?? 0);
    expect(await seriousFaults()).toEqual([]);
  });
});

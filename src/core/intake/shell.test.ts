import { describe, expect, test } from "vitest";
import { shellOf } from "./shell.ts";

/** A page of paragraphs under a title, without what a page has besides. */
function kindOf(title: string, paragraphs: readonly string[], source = "<html>"): string | null {
  let text = "";
  const blocks = paragraphs.map((paragraph) => {
    const start = text.length;
    text += `${paragraph}\n\n`;
    return { start, end: start + paragraph.length, tag: "p", path: ["body", "p"], linked: 0 };
  });
  const claims = [
    { field: "title", value: title, basis: "metadata", from: "title-element" },
  ] as const;
  return shellOf({ text, blocks, claims }, source).shell?.kind ?? null;
}

const SHORT =
  "The two governments agreed on Tuesday to extend their patrols for another year, officials said in Oldmere.";
const MORE = `${SHORT} Fishermen said that they had seen no boats for weeks, and that the port had stopped counting them in the winter.`;

describe("An error page", () => {
  test.each([
    "404 Not Found",
    "Error 404 (Not Found)",
    "HTTP Error 503",
    "Page not found - The Oldmere Ledger",
    "The Oldmere Ledger - 404",
    "Oops! That page can’t be found.",
    "We couldn't find the page you were looking for",
    "This page isn’t available",
    "Sorry, this content is no longer available",
    "Access to this page has been denied",
    "Just a moment...",
    "Verify you are human",
    "Robot Check",
    "Not Found",
    "Something went wrong",
    "Service Unavailable",
    "The requested URL was not found on this server",
  ])("is known by “%s”", (title) => {
    expect(
      kindOf(title, ["Please try again later, or go back to the front page of the site."]),
    ).toBe("error-page");
    expect(kindOf(title, [title, SHORT])).toBe("error-page");
  });

  test.each([
    "404 people found alive after the storm",
    "500 troops leave Oldmere",
    "Missing page of the treaty found in an attic",
    "Utopia finds no link between the two storms",
    "Minister forbids fishing in the strait",
    "Veldland cannot find the money for its ferries",
    "Court denies access to the island",
    "Fishing forbidden in northern sea",
    "Access denied: how Utopia keeps reporters out",
    "Please wait, says Utopia to fishermen",
    "Just a moment that changed Veldland",
    "403, says Utopia, is the toll",
    "Free content is no longer available in Veldland schools",
    "",
  ])("is not “%s”", (title) => {
    expect(kindOf(title, [title, MORE, MORE])).toBeNull();
  });
});

describe("A paywall", () => {
  test.each([
    "Subscribe to continue reading",
    "To read the full story, subscribe today",
    "Log in or subscribe to keep reading.",
    "This article is for subscribers only",
    "You've reached your limit of free articles",
    "You have read all your free articles this month",
    "Register for free to continue reading",
    "This is a premium article",
    "Sign up for unlimited access",
    "Members-only story",
    "Want to read more? Subscribe now",
    "Create a free account to read this story",
  ])("is known by “%s”", (offer) => {
    expect(kindOf("Patrols go on", ["Patrols go on", SHORT, offer])).toBe("paywall");
  });

  test.each([
    "Subscribe to our newsletter",
    "Sign up for the morning briefing and read our top stories",
    "Already a subscriber? Log in",
    "Continue reading the main story",
    "Follow us to see more photos",
    "Sign in to view your account",
    "Register to see all the events near you",
  ])("is not an article with “%s” beside it", (offer) => {
    expect(kindOf("Patrols go on", ["Patrols go on", MORE, offer])).toBeNull();
  });
});

test("An offer above a short article is one of the site", () => {
  expect(
    kindOf("Patrols go on", ["Subscribe to continue reading", "Patrols go on", SHORT, MORE]),
  ).toBeNull();
});

describe("A request for consent", () => {
  test("with its purposes in a list is no article", () => {
    expect(
      kindOf("Before you continue", [
        "Before you continue",
        "We use cookies and data to deliver our services; if you choose to accept all, we will also use cookies to show you ads.",
        "Deliver and maintain services",
        "Track outages and protect against spam, fraud and abuse",
        "Reject all",
        "Accept all",
        "More options",
      ]),
    ).toBe("cookie-wall");
  });

  test("beside a short article leaves the article", () => {
    expect(
      kindOf("Patrols go on", [
        "We and our partners use cookies to process personal data; accept all, reject all, or manage your preferences.",
        "Patrols go on",
        MORE,
        MORE,
      ]),
    ).toBeNull();
  });
});

describe("A list of links", () => {
  const listed = (label: string, words: string, count: number) => {
    let text = "";
    const blocks = Array.from({ length: count }, (_, i) => {
      const start = text.length;
      text += `${words} ${i}\n\n`;
      const path = ["body", label, "li"];
      return { start, end: text.length - 2, tag: "li", path, linked: words.length + 2 };
    });
    return shellOf({ text, blocks, claims: [] }, "<html>");
  };

  test("of headlines is read, and said to be one", () => {
    const { shell, problems } = listed("div.stories", "Ferries of Lys sail again from Monday", 12);
    expect(shell).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["list-of-links"]);
  });

  test.each([
    ["of a menu", "div.main-menu", "All the news of Veldland", 30],
    ["of words", "div.stories", "Harbour news", 60],
    ["of a few headlines", "div.stories", "Ferries of Lys sail again", 4],
  ])("%s is no article", (_, label, words, count) => {
    const { shell, problems } = listed(label, words, count);
    expect(shell?.kind).toBe("no-article");
    expect(problems).toEqual([]);
  });
});

test("The name of a wrapper makes no dialogue of a text that asks nothing", () => {
  let text = "";
  const blocks = Array.from({ length: 8 }, () => {
    const start = text.length;
    text += `${SHORT}\n\n`;
    const path = ["body", "div.cmp-container", "p"];
    return { start, end: text.length - 2, tag: "p", path, linked: 0 };
  });
  expect(shellOf({ text, blocks, claims: [] }, "<html>").shell).toBeNull();
});

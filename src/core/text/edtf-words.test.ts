import { expect, test } from "vitest";
import { printedDate, printedDeadline } from "./edtf-words.ts";

test.each([
  ["2031-03-04", "4 Mar 2031"],
  ["2031-03", "Mar 2031"],
  ["2031", "2031"],
  ["203X", "2030s"],
  ["2031-33", "quarter 1 of 2031"],
  ["2031-36", "quarter 4 of 2031"],
  ["2031-40", "first half of 2031"],
  ["2031-41", "second half of 2031"],
  ["2031-03~", "about Mar 2031"],
  ["2031-03-04?", "4 Mar 2031 (?)"],
  ["2031%", "about 2031 (?)"],
  ["2031-03-19/2031-03-23", "19-23 Mar 2031"],
  ["2031-03-30/2031-04-02", "30 Mar 2031 to 2 Apr 2031"],
  ["2031-03/2031-05", "Mar 2031 to May 2031"],
  ["2031/2034", "2031 to 2034"],
  ["2031-03-04/2031-03-04", "4 Mar 2031"],
  ["2031-03/..", "not before Mar 2031"],
  ["2031-03/", "not before Mar 2031"],
  ["../2031-03-04", "by 4 Mar 2031"],
  ["[2031-04-02,2031-04-09,2031-04-16,2031-04-23,2031-04-30]", "a Wednesday in Apr 2031"],
  ["[2031-03-05,2031-03-12]", "one of 5 Mar 2031, 12 Mar 2031"],
])("%s is printed as %s", (edtf, words) => {
  expect(printedDate(edtf)).toBe(words);
});

test("Marks of doubt stay with the dates of a range", () => {
  expect(printedDate("2031-03-19?/2031-03-23")).toBe("19 Mar 2031 (?) to 23 Mar 2031");
  expect(printedDate("1975~/1979")).toBe("about 1975 to 1979");
});

test.each([
  ["2031-03", "by Mar 2031"],
  ["../2031-03", "by Mar 2031"],
  ["2031-03/..", "not before Mar 2031"],
])("A deadline of %s is printed as %s", (edtf, words) => {
  expect(printedDeadline(edtf)).toBe(words);
});

test("What is no date is printed as it is", () => {
  expect(printedDate("a Wednesday in April")).toBe("a Wednesday in April");
});

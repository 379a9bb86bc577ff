/** The ids of rows that stand for a part of a line. */
import { tenureId } from "../../../core/reconcile/kept-lines.ts";
import { digest } from "./record-rows.ts";

export const membershipId = (office: Parameters<typeof tenureId>[0]): string =>
  digest("membership", tenureId(office));
/** The first variant stands for its statement. */
export const variantId = (statement: string, at: number): string =>
  at === 0 ? statement : `${statement}.${at + 1}`;
export const stepId = (commitment: string, at: number): string => `${commitment}.${at + 1}`;
export const followThroughId = (commitment: string, at: number): string =>
  `${commitment}.later-${at + 1}`;
export const dependenceId = (document: string, upstream: string): string =>
  JSON.stringify([document, upstream]);

/** A name as names are compared: in small letters, without "the" before it. */
export const plainName = (name: string): string => name.toLowerCase().replace(/^the /, "");

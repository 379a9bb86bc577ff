/** The package types only its main entry, which loads its tables from disk; this one carries them. */
declare module "eld/small" {
  export const eld: {
    detect(text: string): {
      /** ISO 639-1; empty where none is found. */
      readonly language: string;
      isReliable(): boolean;
    };
  };
}

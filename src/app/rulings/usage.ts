import { RapporteurError } from "../rapporteur-error.ts";

export const usage = (message: string): RapporteurError => new RapporteurError("usage", message);

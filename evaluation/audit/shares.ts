export function auditSection(): string[] {
  return [];
}

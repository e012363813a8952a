// Reports by the institution that sent them. The key's mark tells institutions apart: two may carry one name.
import type { ReportView } from "@/generated/contract";

export interface InstitutionReports {
  name: string;
  mark: string;
  reports: ReportView[];
}

export function byInstitution(reports: readonly ReportView[]): InstitutionReports[] {
  const groups = new Map<string, InstitutionReports>();
  for (const report of reports) {
    const group = groups.get(report.institution_mark) ?? { name: report.institution, mark: report.institution_mark, reports: [] };
    group.reports.push(report);
    groups.set(report.institution_mark, group);
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
}

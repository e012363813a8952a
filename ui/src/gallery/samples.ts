// Sample data in English and Arabic. Not words of the app: it stands for what people type.
import { language } from "@/words";
import type { Option } from "@/widgets";

export const NOW_MS = Date.UTC(2026, 10, 24, 8, 41);

export function s(english: string, arabic: string): string {
  return language.code === "ar" ? arabic : english;
}

export function violations(): Option[] {
  const physical = s("Physical", "جسدية");
  const legal = s("Legal and administrative", "قانونية وإدارية");
  const digital = s("Digital", "رقمية");
  return [
    { value: "arbitrary_detention", label: s("Arbitrary detention", "احتجاز تعسفي"), group: legal },
    { value: "fabricated_charges", label: s("Fabricated legal charges", "التهم القانونية الملفقة"), group: legal },
    { value: "travel_ban", label: s("Travel ban", "منع من السفر"), group: legal },
    { value: "summons", label: s("Summons for questioning", "استدعاء للاستجواب"), group: legal, hint: s("written or by telephone", "خطي أو هاتفي") },
    { value: "death_threat", label: s("Death threat", "تهديد بالقتل"), group: physical },
    { value: "assault", label: s("Physical assault", "اعتداء جسدي"), group: physical },
    { value: "confiscation", label: s("Confiscation of equipment", "مصادرة معدات"), group: physical },
    { value: "surveillance", label: s("Surveillance", "مراقبة"), group: digital },
    { value: "takeover", label: s("Account takeover", "اختراق حساب"), group: digital, disabled: true },
  ];
}

export interface SampleCase {
  id: string;
  reference: string;
  title: string;
  risk: "extreme" | "high" | "medium" | "low";
  status: string;
  days: number;
}

export function sampleCase(index: number): SampleCase {
  const titles = [
    s("Environmental defender detained at the quarry", "مدافع عن البيئة محتجز قرب المحجر"),
    s("Threats after land hearing, two relatives", "تهديدات بعد جلسة الأراضي، قريبان"),
    s("Journalist summoned under cybercrime law", "صحفية مستدعاة بموجب قانون الجرائم الإلكترونية"),
    s("Office of women’s network closed", "إغلاق مكتب شبكة نسائية"),
    s("Smear campaign against a teacher", "حملة تشهير ضد معلمة"),
    s("Travel ban, union representative", "منع من السفر، ممثل نقابي"),
  ];
  const risks = ["extreme", "high", "high", "medium", "medium", "low", "low", "low"] as const;
  const statuses = [s("Protection active", "حماية جارية"), s("Risk assessment", "تقييم المخاطر"), s("Verification", "التحقق"), s("Follow-up", "متابعة")];
  return {
    id: `case-${index}`,
    reference: `SND-2026-${String(214 - (index % 200)).padStart(4, "0")}`,
    title: titles[index % titles.length] ?? "",
    risk: risks[index % risks.length] ?? "low",
    status: statuses[index % statuses.length] ?? "",
    days: index % 40,
  };
}

export function riskWord(level: SampleCase["risk"]): string {
  const words = { extreme: s("Extreme", "شديد جداً"), high: s("High", "مرتفع"), medium: s("Medium", "متوسط"), low: s("Low", "منخفض") };
  return words[level];
}

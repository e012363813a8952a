/** Names of circles: their members read them, others see a number. */
import type { CircleView } from "@/generated/contract";
import { t } from "@/words";

export function circleName(circle: CircleView): string {
  return circle.mine ? circle.name : t("circle-unnamed", { number: circle.number });
}

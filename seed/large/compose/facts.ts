import type { Random } from "../../pictures/random";
import type { SeedText } from "../../schema";
import type { LargeCategory } from "../schema";

type Fact = { label: SeedText; value: SeedText };

const same = (text: string): SeedText => ({ en: text, es: text });

function size(random: Random, guests: number): Fact {
  return { label: { en: "Size", es: "Superficie" }, value: same(`${12 + guests * random.int(8, 16)} m²`) };
}

function beds(guests: number): Fact {
  const [double, single] = [Math.floor(guests / 2), guests % 2];
  const english = [...(double ? [`${double} double`] : []), ...(single ? [`${single} single`] : [])].join(", ");
  const spanish = [
    ...(double ? [double === 1 ? "1 doble" : `${double} dobles`] : []),
    ...(single ? ["1 individual"] : []),
  ].join(" y ");
  return { label: { en: "Beds", es: "Camas" }, value: { en: english, es: spanish } };
}

function duration(random: Random): Fact {
  const hours = random.int(1, 6);
  return {
    label: { en: "Duration", es: "Duración" },
    value: { en: hours === 1 ? "1 hour" : `${hours} hours`, es: hours === 1 ? "1 hora" : `${hours} horas` },
  };
}

/** The few facts of a listing's page, by kind. */
export function composeFacts(random: Random, kind: LargeCategory["kind"], guests: number): Fact[] {
  if (kind === "stay") return [size(random, guests), beds(guests)];
  if (kind === "space")
    return [size(random, guests), { label: { en: "Seats", es: "Plazas" }, value: same(String(guests)) }];
  return kind === "rental" ? [] : [duration(random)];
}

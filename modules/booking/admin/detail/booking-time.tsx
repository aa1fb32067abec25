import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatInZone } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `Europe/Lisbon` → `Lisbon`. */
const cityOf = (zone: string) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** When a stay begins or ends, as the clock at the place shows it; says whose clock where the reader is elsewhere. */
export function BookingTime({ instant, zone }: { instant: string; zone: string }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  return (
    <>
      {formatInZone(instant, zone, language)}
      {zone !== ownZone() && (
        <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-muted block pt-0.5">
          {t("detail.zone", { city: cityOf(zone) })}
        </Text>
      )}
    </>
  );
}

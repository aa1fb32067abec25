import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerListing } from "../../contract";
import { Section } from "./section";

/** The listing's pictures in their order, to look at. */
export function PicturesSection({ images }: { images: SellerListing["images"] }) {
  const { t } = useTranslation("listing");
  return (
    <Section title={t("form.pictures")}>
      {images.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("form.pictures_none")}
        </Text>
      ) : (
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4">
          {images.map((image) => (
            <li key={image.url}>
              <img
                src={image.url}
                alt={image.alt}
                width={image.width}
                height={image.height}
                loading="lazy"
                className="border-ui-border-base aspect-[4/3] w-full rounded-lg border object-cover"
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

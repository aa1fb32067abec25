import { ArrowDownMini, ArrowUpMini, Trash } from "@medusajs/icons";
import { Badge, IconButton } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SellerImage } from "../../../contract";
import { PictureFields } from "./picture-fields";
import type { PictureTexts } from "./upload-picture";

const textsOf = ({ alt }: SellerImage): PictureTexts => ({ en: alt.en, es: alt.es ?? "" });

type Props = {
  image: SellerImage;
  position: number;
  count: number;
  canChange: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onTexts: (texts: PictureTexts) => void;
};

/** One picture of a listing: its texts, its place among the others, and the way out. */
export function PictureRow({ image, position, count, canChange, onMove, onRemove, onTexts }: Props) {
  const { t } = useTranslation("listing");
  const [texts, setTexts] = useState(textsOf(image));
  const facts = { position, name: image.alt.en };
  const keep = () => {
    const known = textsOf(image);
    const next = { en: texts.en.trim() || known.en, es: texts.es.trim() };
    setTexts(next);
    if (next.en !== known.en || next.es !== known.es) onTexts(next);
  };
  return (
    <li className="bg-ui-bg-component shadow-borders-base flex flex-col gap-4 rounded-lg p-4 sm:flex-row">
      <div className="relative sm:w-40 sm:shrink-0">
        <img
          src={image.url}
          alt={image.alt.en}
          loading="lazy"
          className="border-ui-border-base aspect-[4/3] w-full rounded border object-cover"
        />
        {position === 1 && (
          <Badge size="2xsmall" className="absolute left-2 top-2">
            {t("pictures.cover")}
          </Badge>
        )}
      </div>
      <PictureFields texts={texts} onChange={setTexts} onLeave={keep} />
      {canChange && (
        <div className="flex gap-1 sm:flex-col">
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            aria-label={t("pictures.earlier", facts)}
            // Not `disabled`: a button that goes away under the finger would take the focus with it.
            aria-disabled={position === 1}
            onClick={() => position > 1 && onMove(-1)}
          >
            <ArrowUpMini />
          </IconButton>
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            aria-label={t("pictures.later", facts)}
            aria-disabled={position === count}
            onClick={() => position < count && onMove(1)}
          >
            <ArrowDownMini />
          </IconButton>
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            aria-label={t("pictures.remove", facts)}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </div>
      )}
    </li>
  );
}

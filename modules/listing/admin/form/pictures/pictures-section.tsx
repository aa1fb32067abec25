import { Text, usePrompt } from "@medusajs/ui";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SellerImage, SellerListing } from "../../../contract";
import { IMAGES_MAX } from "../../../domain/picture-limits";
import { Section } from "../section";
import { DropZone } from "./drop-zone";
import { PendingPicture } from "./pending-picture";
import { PictureRow } from "./picture-row";
import type { PictureTexts } from "./upload-picture";
import { usePictures } from "./use-pictures";

type Pending = { key: number; file: File };
type Props = { listing: Pick<SellerListing, "id" | "images">; canChange: boolean };

const moved = (images: SellerImage[], index: number, by: -1 | 1): SellerImage[] => {
  const next = [...images];
  const [image] = next.splice(index, 1);
  if (image) next.splice(index + by, 0, image);
  return next;
};

/** A listing's pictures: added with what they show, put in order, taken out. Each step is kept at once. */
export function PicturesSection({ listing: { id, images }, canChange }: Props) {
  const { t } = useTranslation("listing");
  const ask = usePrompt();
  const { change, added } = usePictures(id);
  const [pending, setPending] = useState<Pending[]>([]);
  const [told, setTold] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const nextKey = useRef(0);

  const drop = (key: number) => setPending((before) => before.filter((one) => one.key !== key));
  const choose = (files: File[]) => {
    const room = IMAGES_MAX - images.length - pending.length;
    const chosen = files.slice(0, Math.max(0, room)).map((file) => ({ key: nextKey.current++, file }));
    setPending((before) => [...before, ...chosen]);
    setTold(files.length > chosen.length ? t("pictures.too_many", { max: IMAGES_MAX }) : "");
  };
  const move = (index: number, by: -1 | 1) => {
    change(moved(images, index, by));
    setTold(t("pictures.moved", { position: index + by + 1, count: images.length }));
  };
  const remove = async (image: SellerImage) => {
    const isSure = await ask({
      title: t("pictures.remove_title"),
      description: t("pictures.remove_text", { name: image.alt.en }),
      confirmText: t("pictures.remove_confirm"),
      cancelText: t("archive.cancel"),
    });
    if (!isSure) return;
    change(images.filter(({ url }) => url !== image.url));
    setTold(t("pictures.removed"));
    list.current?.focus();
  };
  const describe = (image: SellerImage, { en, es }: PictureTexts) =>
    change(images.map((one) => (one.url === image.url ? { ...one, alt: es ? { en, es } : { en } } : one)));

  return (
    <Section title={t("form.pictures")} hint={t("pictures.hint", { count: images.length, max: IMAGES_MAX })}>
      {images.length === 0 && !canChange && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("form.pictures_none")}
        </Text>
      )}
      <ul ref={list} tabIndex={-1} className="flex flex-col gap-3 outline-none" aria-label={t("form.pictures")}>
        {images.map((image, index) => (
          <PictureRow
            key={image.url}
            image={image}
            position={index + 1}
            count={images.length}
            canChange={canChange}
            onMove={(by) => move(index, by)}
            onRemove={() => void remove(image)}
            onTexts={(texts) => describe(image, texts)}
          />
        ))}
        {pending.map(({ key, file }) => (
          <PendingPicture
            key={key}
            listingId={id}
            file={file}
            onDrop={() => drop(key)}
            onAdded={(listing) => {
              drop(key);
              added(listing);
              setTold(t("pictures.added"));
              list.current?.focus();
            }}
          />
        ))}
      </ul>
      <p role="status" className={told ? "txt-small text-ui-fg-subtle" : "sr-only"}>
        {told}
      </p>
      {canChange && <DropZone isDisabled={images.length + pending.length >= IMAGES_MAX} onFiles={choose} />}
    </Section>
  );
}

import { ArrowUpTray } from "@medusajs/icons";
import { clx, Text } from "@medusajs/ui";
import { type DragEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp"];

type Props = { isDisabled: boolean; onFiles: (files: File[]) => void };

/** Where pictures are dropped or chosen; by keyboard it is the file field inside that has the focus. */
export function DropZone({ isDisabled, onFiles }: Props) {
  const { t } = useTranslation("listing");
  const [isOver, setOver] = useState(false);
  const hintId = useId();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isDisabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the field inside is the keyboard's
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label
        className={clx(
          "bg-ui-bg-component border-ui-border-strong flex flex-col items-center gap-y-2 rounded-lg border border-dashed p-8 text-center",
          "focus-within:shadow-borders-focus",
          isOver && "border-ui-border-interactive bg-ui-bg-highlight",
          isDisabled ? "cursor-not-allowed opacity-60" : "hover:border-ui-border-interactive cursor-pointer",
        )}
      >
        <ArrowUpTray className="text-ui-fg-subtle" />
        <Text as="span" size="small" weight="plus">
          {t("pictures.choose")}
        </Text>
        <Text as="span" size="xsmall" className="text-ui-fg-subtle" id={hintId}>
          {t("pictures.formats")}
        </Text>
        <input
          type="file"
          multiple
          className="sr-only"
          accept={PICTURE_TYPES.join(",")}
          disabled={isDisabled}
          aria-describedby={hintId}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was taken away.
            event.target.value = "";
          }}
        />
      </label>
    </div>
  );
}

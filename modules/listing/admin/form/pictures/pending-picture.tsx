import { Button, Hint, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { refusalText } from "../../../../../src/admin/refusal-text";
import type { SellerListing } from "../../../contract";
import { IMAGE_BYTES_MAX } from "../../../domain/picture-limits";
import { PICTURE_TYPES } from "./drop-zone";
import { PictureFields } from "./picture-fields";
import { uploadPicture } from "./upload-picture";

type Props = {
  listingId: string;
  file: File;
  onAdded: (listing: SellerListing) => void;
  onDrop: () => void;
};

/** A picture that was chosen: shown, described and then sent, with how far that is and why it failed. */
export function PendingPicture({ listingId, file, onAdded, onDrop }: Props) {
  const { t } = useTranslation(["listing", "berth"]);
  const [texts, setTexts] = useState({ en: "", es: "" });
  const [missing, setMissing] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [preview, setPreview] = useState<string | undefined>();
  useEffect(() => {
    const url = URL.createObjectURL(file);
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);

  const refused = PICTURE_TYPES.includes(file.type)
    ? file.size > IMAGE_BYTES_MAX
      ? t("berth:problem.request.too_large")
      : null
    : t("berth:problem.image.unreadable");
  const isSending = percent !== null;
  const send = async () => {
    if (texts.en.trim() === "") {
      setMissing(true);
      return;
    }
    setProblem(null);
    setPercent(0);
    try {
      onAdded(await uploadPicture({ listingId, file, texts, onProgress: setPercent }));
    } catch (error) {
      setProblem(refusalText(error instanceof Error ? error : new Error(String(error))));
      setPercent(null);
    }
  };
  return (
    <li className="bg-ui-bg-component shadow-borders-base flex flex-col gap-4 rounded-lg p-4 sm:flex-row">
      {!refused && (
        <img
          src={preview}
          alt=""
          className="border-ui-border-base aspect-[4/3] w-full rounded border object-cover sm:w-40"
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-y-3">
        <Text size="small" weight="plus" className="truncate">
          {file.name}
        </Text>
        {refused ? (
          <Hint variant="error" role="alert">
            {refused}
          </Hint>
        ) : (
          <PictureFields
            texts={texts}
            error={missing ? t("pictures.alt_missing") : null}
            autoFocus
            isDisabled={isSending}
            onChange={(next) => {
              setTexts(next);
              setMissing(false);
            }}
          />
        )}
        {isSending && (
          <div className="flex items-center gap-x-3">
            <progress
              className="h-1.5 flex-1"
              max={100}
              value={percent}
              aria-label={t("pictures.sending", { name: file.name })}
            />
            <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
              {percent} %
            </Text>
          </div>
        )}
        {problem && (
          <Hint variant="error" role="alert">
            {problem}
          </Hint>
        )}
        <div className="flex gap-x-2">
          {!refused && (
            <Button size="small" type="button" isLoading={isSending} onClick={() => void send()}>
              {t(problem ? "pictures.again" : "pictures.add")}
            </Button>
          )}
          <Button size="small" type="button" variant="transparent" disabled={isSending} onClick={onDrop}>
            {t("pictures.drop")}
          </Button>
        </div>
      </div>
    </li>
  );
}

import { toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { formatStay } from "../../../../src/admin/format";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import { useLanguage } from "../../../../src/admin/use-language";
import { BLOCKS, blocksOf } from "../queries";
import { type BlockDraft, bodyOf } from "./block-draft";

type Changes = {
  save: (draft: BlockDraft) => void;
  /** Asks first. */
  remove: (block: { id: string } & Pick<BlockDraft, "first" | "last">) => void;
  isPending: boolean;
  /** Why the last save was refused, in words. */
  refusal: string | null;
  forgetRefusal: () => void;
};

/** Adds, changes and removes a listing's blocks; `onDone` when one of these went through. */
export function useBlockChanges(listingId: string, onDone: () => void): Changes {
  const { t } = useTranslation("availability");
  const language = useLanguage();
  const client = useQueryClient();
  const ask = usePrompt();
  const done = (text: string) => {
    toast.success(text);
    onDone();
  };
  const settled = { onSettled: () => refresh(client, blocksOf(listingId)) };

  const saving = useMutation({
    mutationFn: (draft: BlockDraft) =>
      draft.id === null
        ? api(blocksOf(listingId), { method: "POST", body: bodyOf(draft) })
        : api(`${BLOCKS}/${draft.id}`, { method: "PATCH", body: bodyOf(draft) }),
    onSuccess: (_answer, { id }) => done(t(id === null ? "block.added" : "block.saved")),
    ...settled,
  });
  const removing = useMutation({
    mutationFn: (id: string) => api(`${BLOCKS}/${id}`, { method: "DELETE" }),
    onSuccess: () => done(t("block.removed")),
    onError: (error) => toast.error(t("block.not_removed"), { description: refusalText(error) }),
    ...settled,
  });
  const remove = async (block: Parameters<Changes["remove"]>[0]) => {
    const isSure = await ask({
      title: t("block.remove_title"),
      description: t("block.remove_text", { days: formatStay(block.first, block.last, language) }),
      confirmText: t("block.remove"),
      cancelText: t("block.keep"),
    });
    if (isSure) removing.mutate(block.id);
  };
  return {
    save: saving.mutate,
    remove: (block) => void remove(block),
    isPending: saving.isPending || removing.isPending,
    refusal: saving.error ? refusalText(saving.error) : null,
    forgetRefusal: saving.reset,
  };
}

import { ChevronRightMini } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { Card, NothingHere } from "./card";
import type { ToDo } from "./to-do";

/** What needs doing, each with the way to it. */
export function ToDoCard({ todo }: { todo: ToDo[] }) {
  const { t } = useTranslation("start");
  return (
    <Card title={t("todo.title")}>
      {todo.length === 0 ? (
        <NothingHere>{t("todo.none")}</NothingHere>
      ) : (
        <ul className="divide-y">
          {todo.map(({ id, count, to }) => (
            <li key={id}>
              <Link
                to={to}
                className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center gap-x-3 px-6 py-3 outline-none"
              >
                <Text as="span" size="small" className="min-w-0 flex-1">
                  {t(`todo.${id}`, { count })}
                </Text>
                <ChevronRightMini className="text-ui-fg-muted shrink-0" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import { Bar, CartesianGrid, ComposedChart, Legend, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SalesView } from "../../contract";
import type { Period } from "./period";
import { longPeriod, shortPeriod } from "./period-label";

/** The dashboard's own colours, which change with light and dark. */
const COLOURS = {
  gross: "var(--tag-blue-icon)",
  refunds: "var(--tag-orange-icon)",
  kept: "var(--tag-purple-icon)",
  net: "var(--tag-green-icon)",
  text: "var(--fg-subtle)",
  line: "var(--border-base)",
} as const;

const HEIGHT = 280;

/** Earnings over time: what came in above the line, what left below it, and what is left as a line. */
export function SalesChart({ sales, by }: { sales: SalesView; by: Period["by"] }) {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { currency, periods } = sales;
  const data = periods.map(({ from, to, gross, refunds, commission, fees, net }) => ({
    ...{ name: shortPeriod(from, by, language), days: longPeriod({ from, to }, language) },
    ...{ gross, refunds, net, kept: commission + fees },
  }));
  const compact = new Intl.NumberFormat(language, { notation: "compact" });
  const axis = { tick: { fill: COLOURS.text, fontSize: 12 }, tickLine: false, axisLine: false } as const;
  return (
    <figure className="m-0 px-2 py-4 sm:px-4" role="img" aria-label={t("chart.label", { count: periods.length })}>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <ComposedChart
            data={data}
            stackOffset="sign"
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={COLOURS.line} />
            <XAxis dataKey="name" {...axis} minTickGap={isPhone ? 24 : 12} />
            <YAxis {...axis} width={48} tickFormatter={(value: number) => compact.format(value)} />
            <Tooltip
              labelFormatter={(_label, shown) => shown[0]?.payload?.days ?? ""}
              formatter={(value) => formatMoney(Number(value), currency, language)}
              contentStyle={{ background: "var(--bg-base)", borderColor: COLOURS.line, borderRadius: 8, fontSize: 13 }}
            />
            <Legend wrapperStyle={{ fontSize: 13 }} />
            <Bar
              dataKey="gross"
              name={t("sums.gross")}
              stackId="money"
              fill={COLOURS.gross}
              isAnimationActive={false}
            />
            <Bar
              dataKey="refunds"
              name={t("sums.refunds")}
              stackId="money"
              fill={COLOURS.refunds}
              isAnimationActive={false}
            />
            <Bar dataKey="kept" name={t("kept")} stackId="money" fill={COLOURS.kept} isAnimationActive={false} />
            <Line
              dataKey="net"
              name={t("sums.net")}
              stroke={COLOURS.net}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

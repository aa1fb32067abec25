import { describe, expect, it } from "vitest";
import { searchHelp } from "../src/help/search-help";

const documents = [
  {
    title: "Cancelar una reserva",
    summary: "Qué se devuelve.",
    html: "<p>Casi todos los <b>bancos</b> lo muestran.</p>",
  },
  { title: "Pagar", summary: "Con tarjeta.", html: "<p>Cancelación, devolución &amp; más</p><p>La reserva</p>" },
  { title: "Contraseña", html: "<p>Un enlace.</p>" },
];
const titles = (query: string) => searchHelp(documents, query, (one) => one).map(({ title }) => title);

describe("searching the help centre", () => {
  it("finds words without their accents, in any case, and in the plural", () => {
    expect(titles("CONTRASENA")).toEqual(["Contraseña"]);
    expect(titles("contraseñas")).toEqual(["Contraseña"]);
    expect(titles("tarjetas")).toEqual(["Pagar"]);
  });

  it("puts what says it in its title first", () => {
    expect(titles("reserva")).toEqual(["Cancelar una reserva", "Pagar"]);
    expect(titles("cancela")).toEqual(["Cancelar una reserva", "Pagar"]);
  });

  it("wants every word, wherever it stands", () => {
    expect(titles("reserva bancos")).toEqual(["Cancelar una reserva"]);
    expect(titles("reserva enlace")).toEqual([]);
  });

  it("reads no tags and no entities, and takes no other signs for words", () => {
    expect(titles("amp")).toEqual([]);
    expect(titles("<b>")).toEqual(titles("b"));
    for (const nothing of ["", "  ", "¿?", ".*"]) expect(titles(nothing)).toEqual([]);
  });
});

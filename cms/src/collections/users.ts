import type { CollectionConfig } from "payload";
import { admin } from "../access/admin.ts";
import { adminButNotSelf } from "../access/admin-but-not-self.ts";
import { adminOrSelf } from "../access/admin-or-self.ts";
import { adminSettingOthersRoles } from "../access/admin-setting-others-roles.ts";
import { hasRole, type Role, roles } from "../access/roles.ts";
import { groups } from "../admin/groups.ts";
import { closedFirstRegister } from "../endpoints/closed-first-register.ts";

const LOGIN_ATTEMPTS_MAX = 5;
const LOCK_MS = 10 * 60 * 1000;
const SESSION_SECONDS = 8 * 60 * 60;

const roleLabels: Record<Role, { en: string; es: string }> = {
  admin: { en: "Admin", es: "Administración" },
  editor: { en: "Editor", es: "Edición" },
  verifier: { en: "Verifier", es: "Verificación" },
};

/** Support staff. `secureCookies` is true where the CMS is reached by https. */
export function users(secureCookies: boolean): CollectionConfig {
  return {
    slug: "users",
    labels: {
      singular: { en: "Account", es: "Cuenta" },
      plural: { en: "Accounts", es: "Cuentas" },
    },
    access: {
      admin: ({ req }) => hasRole(req.user, ...roles),
      read: adminOrSelf,
      create: admin,
      update: adminOrSelf,
      delete: adminButNotSelf,
      unlock: admin,
    },
    admin: {
      useAsTitle: "name",
      defaultColumns: ["name", "email", "roles", "updatedAt"],
      group: groups.accounts,
      hideAPIURL: true,
      listSearchableFields: ["name", "email"],
      hidden: ({ user }) => !hasRole(user as unknown as { roles?: Role[] }, "admin"),
      description: {
        en: "People who may sign in here. They are not the marketplace's customers or sellers.",
        es: "Quienes pueden entrar aquí. No son clientes ni vendedores del mercado.",
      },
    },
    auth: {
      maxLoginAttempts: LOGIN_ATTEMPTS_MAX,
      lockTime: LOCK_MS,
      tokenExpiration: SESSION_SECONDS,
      useSessions: true,
      // The token lives in an httpOnly cookie and is shown to no script.
      removeTokenFromResponses: true,
      cookies: { sameSite: "Lax", secure: secureCookies },
    },
    endpoints: [closedFirstRegister],
    lockDocuments: false,
    fields: [
      {
        name: "name",
        type: "text",
        required: true,
        maxLength: 80,
        label: { en: "Name", es: "Nombre" },
        admin: {
          description: {
            en: "Seen by colleagues only; visitors never see who wrote what.",
            es: "Solo lo ven tus compañeros; quien visita la web no sabe quién escribió qué.",
          },
        },
      },
      {
        name: "roles",
        type: "select",
        hasMany: true,
        required: true,
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        access: { update: adminSettingOthersRoles },
        label: { en: "Roles", es: "Funciones" },
        admin: {
          description: {
            en: "Admins do everything, editors write the help centre, verifiers review sellers. Nobody changes their own.",
            es: "Administración puede todo, edición escribe la ayuda, verificación revisa vendedores. Nadie cambia las suyas.",
          },
        },
      },
    ],
  };
}

/**
 * Payload sends everybody here while no account exists, to register as the first admin. This
 * page takes that route's place (a fixed path wins over the catch-all) and offers no form.
 */
export default function NobodyRegistersHere() {
  return (
    <main className="nobody-registers">
      <h1>Nobody registers here</h1>
      <p>
        Accounts are made by an admin. The very first one is made by whoever runs this server, with the CMS&rsquo;s{" "}
        <code>seed</code> command; <code>cms/README.md</code> says how.
      </p>
      <p>
        <a href="/admin/login">Go to sign-in</a>
      </p>
    </main>
  );
}

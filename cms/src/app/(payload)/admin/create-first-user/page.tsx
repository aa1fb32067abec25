/**
 * Payload sends everybody here while no account exists, to register as the first admin. This
 * page takes that route's place (a fixed path wins over the catch-all) and offers no form.
 */
export default function NoAccountsYet() {
  return (
    <main className="no-accounts">
      <h1>No accounts yet</h1>
      <p>
        The first account is not made in the browser. Whoever runs this server makes it with the
        CMS&rsquo;s <code>seed</code> command; <code>cms/README.md</code> says how.
      </p>
      <p>
        <a href="/admin/login">Go to sign-in</a>
      </p>
    </main>
  );
}

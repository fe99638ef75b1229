// Small helps for a hand on the keyboard; every page works without them.
const on = (type, selector, act) => document.addEventListener(type, e => { const hit = e.target.closest?.(selector); if (hit) act(e, hit); });

// A form is sent once.
document.addEventListener('submit', e => {
  const form = e.target;
  if (form.dataset.sent) { e.preventDefault(); return; }
  // Pressed before the sum was there: sent when it is.
  if (form.dataset.counting) { e.preventDefault(); form.pressed = e.submitter; return; }
  form.dataset.sent = '1';
  form.querySelectorAll('button').forEach(b => b.setAttribute('aria-disabled', 'true'));
  setTimeout(() => { delete form.dataset.sent; form.querySelectorAll('button').forEach(b => b.removeAttribute('aria-disabled')); }, 4000);
});
on('click', '[data-print]', () => print());
// A choice that changes what the page asks sends the form for a look, not for the act.
on('change', '[data-look]', (e, field) => field.form?.querySelector('[data-looks]')?.click());

document.addEventListener('keydown', e => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
  if (e.altKey && /^[1-9]$/.test(e.key)) { const page = document.querySelector(`[data-key="${e.key}"]`); if (page) { e.preventDefault(); page.click(); } }
  if (e.ctrlKey && e.key === 'Enter') { const main = document.querySelector('form[data-main] .primary'); if (main) { e.preventDefault(); main.click(); } }
  if (typing || e.ctrlKey || e.altKey || e.metaKey || !document.querySelector('[data-single-keys="on"]')) return;
  if (e.key === '/') { const find = document.querySelector('input[type=search]'); if (find) { e.preventDefault(); find.focus(); } }
  if (e.key === '?') document.getElementById('phim-tat')?.togglePopover();
});

// What is typed at reception is saved as a draft while the hand rests; files go up with the page itself.
on('input', 'form[data-draft]', (e, form) => {
  clearTimeout(form.resting);
  form.resting = setTimeout(async () => {
    if (form.dataset.sent) return;
    const fields = new FormData(form);
    form.querySelectorAll('input[type=file]').forEach(f => fields.delete(f.name));
    const answer = await fetch(form.dataset.draft, { method: 'POST', body: fields, redirect: 'manual' }).catch(() => ({ ok: false }));
    const said = form.querySelector('[data-draft-said]');
    if (said) said.value = answer.status === 200 ? await answer.text() : answer.ok ? '' : form.dataset.draftNot;
  }, 3000);
});

// A passkey is made or used by the browser itself: asked what to sign, signed, and sent with the form.
on('submit', 'form[data-passkey]', async (e, form) => {
  e.preventDefault(); e.stopImmediatePropagation();
  const said = form.querySelector('[data-said]'), tell = words => { said.textContent = words; said.hidden = false; };
  said.hidden = true;
  try {
    const answer = await fetch(form.dataset.begin, { method: 'POST', body: new FormData(form) });
    const options = await answer.json();
    if (!answer.ok) return tell(options.refused || form.dataset.failed);
    const key = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.chungThu.value = JSON.stringify(key);
    form.submit();
  } catch { tell(form.dataset.failed); }
});

// What the counts come to is told by the server while one types; it alone knows the tariff. The answer names the places by their ids.
let counted = 0;
on('input', 'form[data-tally] input[inputmode=numeric], form[data-tally] input[name^=goc]', async (e, field) => {
  const form = field.form, mine = ++counted, query = new URLSearchParams();
  for (const f of form.querySelectorAll('[inputmode=numeric], [name^=goc], [name=soDong]')) query.set(f.name, f.name.startsWith('goc') && f.value ? 'x' : f.value);
  form.dataset.counting = '1';
  const answer = await fetch(`${form.dataset.tally}?${query}`, { headers: { accept: 'application/json' } }).catch(() => ({ ok: false }));
  const places = answer.ok ? await answer.json().catch(() => ({})) : {};
  if (mine !== counted) return;
  for (const [id, text] of Object.entries(places)) { const place = document.getElementById(id); if (place) place.value = text; }
  delete form.dataset.counting;
  if ('pressed' in form) { const by = form.pressed; delete form.pressed; form.requestSubmit(by); }
});

function combo(input) {
  if (input.dataset.ready) return;
  input.dataset.ready = '1';
  const hidden = document.getElementById(input.dataset.value), list = document.createElement('ul');
  list.id = input.id + '-list'; list.setAttribute('role', 'listbox'); list.setAttribute('aria-label', input.dataset.label || ''); list.hidden = true;
  input.after(list);
  Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off' }).forEach(([k, v]) => input.setAttribute(k, v));
  let at = -1, asked = 0;
  const show = open => { list.hidden = !open; input.setAttribute('aria-expanded', open); if (!open) input.removeAttribute('aria-activedescendant'); };
  const mark = i => { const all = [...list.children]; if (!all.length) return; at = (i + all.length) % all.length; all.forEach((li, n) => li.setAttribute('aria-selected', n === at)); input.setAttribute('aria-activedescendant', all[at].id); all[at].scrollIntoView({ block: 'nearest' }); };
  const take = li => { hidden.value = li.dataset.value; input.value = li.dataset.text; show(false); if (input.dataset.go) input.form.querySelector('[data-looks]')?.click(); };
  input.addEventListener('input', async () => {
    hidden.value = '';
    const mine = ++asked;
    await new Promise(rested => setTimeout(rested, 120));
    if (mine !== asked) return;
    const answer = await fetch(input.dataset.url + encodeURIComponent(input.value), { headers: { accept: 'application/json' } }).catch(() => ({ ok: false }));
    if (!answer.ok || mine !== asked) return;
    list.replaceChildren(...(await answer.json()).map((hit, n) => {
      const li = document.createElement('li'), hint = document.createElement('small');
      li.id = `${list.id}-${n}`; li.setAttribute('role', 'option'); li.dataset.value = hit.code; li.dataset.text = hit.name; li.textContent = hit.name; hint.textContent = `${hit.code} · ${hit.field}`; li.append(hint);
      li.addEventListener('pointerdown', e => { e.preventDefault(); take(li); });
      return li;
    }));
    show(list.children.length > 0); mark(0);
  });
  input.addEventListener('keydown', e => {
    if (list.hidden || e.isComposing) return;
    if (e.key === 'ArrowDown') { e.preventDefault(); mark(at + 1); }
    else if (e.key === 'ArrowUp') { e.preventDefault(); mark(at - 1); }
    else if (e.key === 'Enter' && at >= 0) { e.preventDefault(); take(list.children[at]); }
    else if (e.key === 'Escape') show(false);
  });
  input.addEventListener('blur', () => show(false));
}

function ready() {
  document.querySelectorAll('input[data-url]').forEach(combo);
  (document.querySelector('fieldset[aria-invalid="true"] input, [aria-invalid="true"]:not(fieldset)') || document.querySelector('[data-first]'))?.focus();
}
ready();

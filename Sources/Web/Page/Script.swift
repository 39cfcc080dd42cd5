/// 脚本: improves pages that work without it. In lists `j`, `k` and Enter move and open; in tables of numbers the arrows move and a block can be
/// pasted; a form is sent once; the fields that a choice needs are shown with it; pasted pages keep their headings, lists and tables.
enum Script {
  static let text = """
    'use strict';
    (function () {
      // Lists: j and k move, Enter opens what is marked.
      function rows() { return Array.prototype.slice.call(document.querySelectorAll('[data-keys] [data-row]')); }
      function link(row) { return row.matches('a') ? row : row.querySelector('a[href]'); }
      function move(step) {
        var all = rows(), at = all.findIndex(function (row) { return row.contains(document.activeElement); });
        var next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
        if (next && link(next)) { link(next).focus(); next.scrollIntoView({ block: 'nearest' }); }
      }
      document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey) { return; }
        if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
        if (event.key === 'j') { move(1); } else if (event.key === 'k') { move(-1); }
        else if (event.key === '/') {
          var field = document.querySelector('input[type=search]');
          if (field) { event.preventDefault(); field.focus(); }
        }
      });
      // A form is sent once; coming back with the browser's arrow makes it ready again.
      document.addEventListener('submit', function (event) {
        var form = event.target, question = form.getAttribute('data-confirm');
        if (form.hasAttribute('data-sent')) { event.preventDefault(); return; }
        if (question && !window.confirm(question)) { event.preventDefault(); return; }
        if (form.method === 'post' && !form.hasAttribute('data-again')) { form.setAttribute('data-sent', ''); }
      });
      window.addEventListener('pageshow', function () {
        document.querySelectorAll('form[data-sent]').forEach(function (form) { form.removeAttribute('data-sent'); });
      });
      // Mistakes come first.
      var summary = document.querySelector('.error-summary');
      if (summary) { summary.focus(); }
      document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-print]');
        if (button) { window.print(); }
      });
      document.querySelectorAll('[data-print]').forEach(function (button) { button.hidden = false; });
      // What is pasted from Word or a page is read by the server, which answers in the notation of the field.
      document.querySelectorAll('[data-paste]').forEach(function (area) {
        var said = document.getElementById(area.id + '-pasted');
        function insert(text) {
          area.readOnly = false;
          area.focus();
          if (!document.execCommand('insertText', false, text)) { area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end'); }
        }
        area.addEventListener('paste', function (event) {
          var html = event.clipboardData && event.clipboardData.getData('text/html');
          if (!html || !window.fetch) { return; }
          var plain = event.clipboardData.getData('text/plain'), body = new FormData();
          event.preventDefault();
          body.append('\(FormToken.field)', area.form.elements['\(FormToken.field)'].value);
          body.append('\(PastedPage.field)', html);
          area.readOnly = true;
          said.textContent = '正在整理粘贴的内容…';
          fetch(area.getAttribute('data-paste'), { method: 'POST', body: body, credentials: 'same-origin' })
            .then(function (answer) { return answer.json(); })
            .then(function (found) {
              insert(found.problem ? plain : found.text);
              said.textContent = found.problem ? found.problem + '已按纯文字粘贴。' : ['已粘贴，请核对。'].concat(found.notes).join('');
            })
            .catch(function () { insert(plain); said.textContent = '没有连上服务器，已按纯文字粘贴。'; });
        });
      });
      // A report copied from a page keeps its tables: the source of the page is put into the field.
      document.querySelectorAll('[data-source]').forEach(function (area) {
        area.addEventListener('paste', function (event) {
          var html = event.clipboardData && event.clipboardData.getData('text/html');
          if (html && /<td/i.test(html)) { event.preventDefault(); area.value = html; }
        });
      });
      // Tables of numbers: the arrows move between cells, and a block copied from a spreadsheet is spread over them.
      document.querySelectorAll('[data-grid]').forEach(function (grid) {
        var rows = Array.prototype.map.call(grid.querySelectorAll('tr'), function (row) {
          return Array.prototype.slice.call(row.querySelectorAll('input'));
        }).filter(function (row) { return row.length; });
        function place(field) {
          for (var y = 0; y < rows.length; y += 1) {
            var x = rows[y].indexOf(field);
            if (x >= 0) { return { x: x, y: y }; }
          }
          return null;
        }
        function focus(x, y) {
          var row = rows[y], field = row && row[Math.min(x, row.length - 1)];
          if (field) { field.focus(); field.select(); }
        }
        grid.addEventListener('keydown', function (event) {
          var at = place(event.target);
          if (!at || event.ctrlKey || event.metaKey || event.altKey) { return; }
          if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); focus(at.x, at.y + 1); }
          else if (event.key === 'ArrowUp') { event.preventDefault(); focus(at.x, at.y - 1); }
          else if (event.key === 'ArrowRight' && event.target.selectionStart === event.target.value.length) { event.preventDefault(); focus(at.x + 1, at.y); }
          else if (event.key === 'ArrowLeft' && event.target.selectionEnd === 0) { event.preventDefault(); focus(Math.max(at.x - 1, 0), at.y); }
        });
        grid.addEventListener('paste', function (event) {
          var text = event.clipboardData && event.clipboardData.getData('text/plain'), at = place(event.target);
          if (!at || !text || !/[\\t\\n]/.test(text.replace(/\\s+$/, ''))) { return; }
          event.preventDefault();
          text.replace(/\\r/g, '').replace(/\\n$/, '').split('\\n').forEach(function (line, y) {
            line.split('\\t').forEach(function (cell, x) {
              var row = rows[at.y + y], field = row && row[at.x + x];
              if (field) { field.value = cell.trim(); }
            });
          });
        });
      });
      // Fields that belong to a choice: data-for="name=value", or several values with | between.
      var parts = document.querySelectorAll('[data-for]');
      function show() {
        parts.forEach(function (part) {
          var pair = part.getAttribute('data-for').split('=');
          var chosen = Array.prototype.some.call(document.getElementsByName(pair[0]), function (field) {
            return pair[1].split('|').indexOf(field.value) >= 0 && (field.checked || field.tagName === 'SELECT');
          });
          part.hidden = !chosen;
        });
      }
      if (parts.length) { show(); document.addEventListener('change', show); }
    })();

    """
}

import Disclosure
import Documents
import Registry

/// 变更表单: the small form of one change of an organ, and what sends it.
struct OrganForm: Sendable {
  let title: String
  let permission: OfficeAction
  let button: String
  let hint: String?
  let isDanger: Bool
  /// The page to which it leads back.
  let back: String
  /// What is shown above the fields, such as what is handed over.
  let above: @Sendable (OpenedOrgan) async throws -> Markup
  let fields: @Sendable (OpenedOrgan) async throws -> [Field]
  /// Gives back the organ whose page is shown next.
  let perform: @Sendable (OrganInput) async throws -> OrganID

  init(
    title: String, permission: OfficeAction, button: String, hint: String? = nil, isDanger: Bool = false,
    back: String = Links.organ, above: @escaping @Sendable (OpenedOrgan) async throws -> Markup = { _ in "" },
    fields: @escaping @Sendable (OpenedOrgan) async throws -> [Field],
    perform: @escaping @Sendable (OrganInput) async throws -> Void
  ) {
    self.init(
      title: title, permission: permission, button: button, hint: hint, isDanger: isDanger, back: back, above: above,
      fields: fields,
      leading: { input in
        try await perform(input)
        return input.organ
      })
  }

  init(
    title: String, permission: OfficeAction, button: String, hint: String? = nil, isDanger: Bool = false,
    back: String = Links.organ, above: @escaping @Sendable (OpenedOrgan) async throws -> Markup = { _ in "" },
    fields: @escaping @Sendable (OpenedOrgan) async throws -> [Field],
    leading perform: @escaping @Sendable (OrganInput) async throws -> OrganID
  ) {
    (self.title, self.permission, self.button, self.hint) = (title, permission, button, hint)
    (self.isDanger, self.back, self.above, self.fields, self.perform) = (isDanger, back, above, fields, perform)
  }
}

/// 填写内容 of a change, with the organ for which it was filled in.
struct OrganInput: Sendable {
  let opened: OpenedOrgan
  var form: FormValues { opened.visit.form }
  var registry: Registry { opened.registry }
  var organ: OrganID { opened.organ.id }
  var by: Authority { .person(opened.person.person) }
  var now: Instant { opened.visit.now }
  /// The version of the organ that the page showed.
  var version: Int? { Int(form["version"]) }

  subscript(_ name: String) -> String { form[name] }

  func text(_ name: String, _ label: String, most: Int = 200) throws -> String {
    guard form.has(name) else { throw OrganFaults(name, "请填写\(label)。") }
    guard self[name].count <= most else { throw OrganFaults(name, "\(label)最多 \(most) 个字，请缩短。") }
    return self[name]
  }

  func day(_ name: String, _ label: String) throws -> Day {
    guard let day = Day(iso: self[name]) else { throw OrganFaults(name, "请填写\(label)，按“2026-03-02”的样子。") }
    return day
  }

  func optionalDay(_ name: String, _ label: String) throws -> Day? { form.has(name) ? try day(name, label) : nil }

  func number(_ name: String, _ label: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(self[name]), range.contains(number) else {
      throw OrganFaults(name, "\(label)应当是 \(range.lowerBound) 至 \(range.upperBound) 的整数。")
    }
    return number
  }

  /// Somebody who works here.
  func person(_ name: String, _ label: String) throws -> PersonID {
    guard let person = opened.directory.staff.first(where: { $0.id.rawValue == self[name] }) else {
      throw OrganFaults(name, "请选择\(label)。")
    }
    return person.id
  }

  func optionalPerson(_ name: String, _ label: String) throws -> PersonID? {
    form.has(name) ? try person(name, label) : nil
  }

  func optionalOffice(_ name: String, _ label: String) throws -> OfficeID? {
    guard form.has(name) else { return nil }
    guard let office = opened.directory.openOffices.first(where: { $0.id.rawValue == self[name] }) else {
      throw OrganFaults(name, "请选择\(label)。")
    }
    return office.id
  }
}

/// What is wrong with the form of a change.
struct OrganFaults: Error {
  let faults: [FieldFault]

  init(_ field: String, _ sentence: String) { faults = [FieldFault(field, sentence)] }
}

extension OpenedOrgan {
  /// The things that `id` in the address may name; what is not of this organ is not found.
  func officeNamed() throws(PageRefusal) -> Office {
    guard let office = directory.openOffices.first(where: { $0.id.rawValue == visit.query["id"] }) else {
      throw .notFound
    }
    return office
  }

  func personNamed() throws(PageRefusal) -> Person {
    guard let person = directory.staff.first(where: { $0.id.rawValue == visit.query["id"] }) else { throw .notFound }
    return person
  }

  func peopleChoices(_ none: String? = "请选择") -> [Choice] {
    (none.map { [Choice("", $0)] } ?? [])
      + directory.staff.map { Choice($0.id.rawValue, "\($0.name)\(title(of: $0))") }
  }

  func officeChoices(_ none: String, except: OfficeID? = nil) -> [Choice] {
    [Choice("", none)]
      + directory.openOffices.filter { $0.id != except }.map { Choice($0.id.rawValue, $0.name) }
  }

  /// «（水利站站长）», so that two of one name are told apart.
  private func title(of person: Person) -> String {
    guard let post = person.posts.first(where: { $0.isHeld(on: today) }) else { return "" }
    return "（\(post.office.map { directory.name(of: $0) } ?? "")\(post.title)）"
  }
}

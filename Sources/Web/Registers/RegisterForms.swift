import Disclosure
import Registry

/// 登记的表单, by their keys in the address.
enum RegisterForms {
  static let shelf = OfficeFormShelf(
    base: Links.registers, permission: .keepRegisters, crumb: Crumb("登记", Links.registers), kept: ["id", "kind"],
    stream: { .registers($0.organ) }, form: { DocumentForms.form($0) ?? EntryForms.form($0) })
}

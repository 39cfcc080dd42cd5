/// 机关层级. The raw value is the `level` of the contract.
package enum OrganLevel: String, CaseIterable, Sendable {
  case town, street, countyDepartment, county, cityDepartment, city, provinceDepartment, province, ministry

  package var chinese: String {
    switch self {
    case .town: "乡镇"
    case .street: "街道"
    case .countyDepartment: "县级部门"
    case .county: "县级政府"
    case .cityDepartment: "市级部门"
    case .city: "市级政府"
    case .provinceDepartment: "省级部门"
    case .province: "省级政府"
    case .ministry: "国务院部门"
    }
  }

  /// 《立法法》第九十一条、第九十三条: ministries, and provincial and 设区的市 governments, make 规章; nobody below, and no
  /// department of a province or city.
  package var mayMakeRegulations: Bool { self == .city || self == .province || self == .ministry }

  /// 各级人民政府 (Art 50 second paragraph): a town is one, a department and a street office are not.
  package var isGovernment: Bool { self == .town || self == .county || self == .city || self == .province }

  package var isDepartment: Bool {
    self == .countyDepartment || self == .cityDepartment || self == .provinceDepartment || self == .ministry
  }
}

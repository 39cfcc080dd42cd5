# Gongkai. `make run` and `make test` do everything on a fresh Debian machine with Swift 6.3; the others are for daily work.
.DEFAULT_GOAL := help
.PHONY: help setup build browser run tour test check format manual soak bench release clean

SWIFT_TEST := swift test --disable-xctest
# Five processes, one after the other: beside heavy computing, tests of other processes and servers would use up their limits of time.
# The last one starts servers and readers of files in almost every test: with all of them at once they would use up each other's.
RUN_TESTS = $(SWIFT_TEST) --skip-build --filter '^(Disclosure|Documents)Tests\.' && \
	$(SWIFT_TEST) --skip-build --filter '^(Database|Registry)Tests\.' && \
	$(SWIFT_TEST) --skip-build --filter '^WebTests\.' && \
	$(SWIFT_TEST) --skip-build --filter '^ToolsTests\.' && \
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 $(SWIFT_TEST) --skip-build --filter '^GongkaiTests\.'

help: ## 列出各项命令
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: ## 安装缺少的软件包、排版程序和字体（先写明缺什么）
	@scripts/setup $(SETUP)

# The tests need a database server and a browser, too; they start them themselves.
test check soak: SETUP = --tests

build: setup
	swift build

# The demo of today is kept; one of another day is made anew.
run: build ## 启动演示系统（虚构的云溪镇，数据在 demo/data），用浏览器打开显示的地址；换端口：make run PORT=9000
	@.build/debug/gongkai serve --demo --data demo/data --port $(or $(PORT),8080)

tour: build ## 用虚构的云溪镇把命令走一遍：台账、两年的报告、核对
	@scripts/demo

test: setup ## 全部测试（随机测试只做少量）
	swift build --build-tests
	$(RUN_TESTS)
	scripts/browser-tests

check: setup ## 提交前：格式、警告即错误、全部测试
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	export GONGKAI_STRICT=1; swift build --build-tests && $(RUN_TESTS) && scripts/browser-tests

format: ## 整理代码格式
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

manual: ## 由各项核对规则的注释重新生成 check --rules 的说明
	scripts/rule-manual

# Without the tests of commands and other processes: they hold nothing random, and hours of work beside them would use up
# their limits of time.
soak: setup ## 大量随机测试（优化版，数小时）
	GONGKAI_FUZZ=$${GONGKAI_FUZZ:-100000} $(SWIFT_TEST) -c release -Xswiftc -enable-testing --scratch-path .build-soak \
	  --skip '^GongkaiTests\.' --skip '^ToolsTests\.'

bench: setup ## 速度和内存，写到标准输出
	scripts/bench

browser: SETUP = --browser
browser: build ## 只在真正的浏览器中检查演示系统：各页、一件申请的全过程、键盘、打印
	scripts/browser-tests

release: setup ## 优化版可执行文件 .build/release/gongkai 和 .deb 安装包（在 out 中）
	swift build -c release --static-swift-stdlib -Xswiftc -cross-module-optimization --product gongkai
	scripts/deb

clean: ## 删除编译结果和示例输出
	rm -rf .build .build-* demo
